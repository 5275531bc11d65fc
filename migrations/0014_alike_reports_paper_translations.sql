-- Inspel that say nearly the same words, found by a job after they were acknowledged. A group is what its first
-- text looked like: MinHash values, which no text can be read out of, and bands of them to find it by.
create table likeness_group (
  id uuid primary key,
  process_id uuid not null references process (id),
  signature bytea not null,
  -- Said in the open where the same words were sent many times over by arrangement.
  campaign_note text,
  campaign_by uuid,
  campaign_at timestamptz
);

create table likeness_band (
  band integer not null,
  group_id uuid not null references likeness_group (id),
  primary key (band, group_id)
);

create table likeness (
  contribution_id uuid primary key references contribution (id),
  group_id uuid not null references likeness_group (id)
);
create index likeness_of on likeness (group_id, contribution_id);

-- Somebody says that an inspel should not be shown as it is. Who, nobody asks.
create table contribution_report (
  id uuid primary key,
  contribution_id uuid not null references contribution (id),
  reason text not null check (reason in ('personal', 'hate', 'spam', 'other')),
  words text,
  suspicion text,
  idempotency_key uuid not null unique,
  received_at timestamptz not null,
  decision text check (decision in ('kept', 'withheld', 'masked')),
  decision_reason text,
  decided_by uuid,
  decided_at timestamptz,
  check ((decision is null) = (decided_at is null))
);
create index contribution_report_of on contribution_report (contribution_id);
create index contribution_report_open on contribution_report (received_at) where decided_at is null;

-- What came on paper, by post or by phone, typed in by staff. What stood on one sheet has its sheet in common.
create table paper_entry (
  contribution_id uuid primary key references contribution (id),
  sheet_id uuid not null,
  position integer not null,
  came_by text not null check (came_by in ('letter', 'handed_over', 'phone')),
  entered_at timestamptz not null,
  unique (sheet_id, position)
);

-- Pictures of the sheet, for those who read and decide. Never shown to anybody else.
create table contribution_attachment (
  contribution_id uuid not null references contribution (id),
  file_id uuid not null references file (id),
  position integer not null,
  description text not null,
  added_by uuid,
  at timestamptz not null,
  primary key (contribution_id, file_id)
);
create index contribution_attachment_file on contribution_attachment (file_id);

-- A translation stands beside the text it was made of, named by its hash: masked anew, the text has another.
create table contribution_translation (
  id uuid primary key,
  contribution_id uuid not null references contribution (id),
  language text not null,
  text text not null,
  of_hash bytea not null,
  made_by_kind text not null check (made_by_kind in ('staff', 'person', 'machine')),
  made_by text not null,
  entered_by uuid,
  at timestamptz not null,
  state text not null check (state in ('draft', 'reviewed')),
  reviewed_by uuid,
  reviewed_at timestamptz
);
create index contribution_translation_of on contribution_translation (contribution_id, language, at);
