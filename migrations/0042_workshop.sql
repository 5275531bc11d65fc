-- Why a wording was written, where its writer said so.
alter table passage_wording add column why text;

-- What somebody is writing and has not saved as a wording. Over once it is saved or thrown away.
create table passage_draft (
  passage_id uuid not null references passage (id),
  staff_id uuid not null,
  text text not null,
  why text not null,
  -- The version that stood when the writing began.
  from_version integer not null,
  saved_at timestamptz not null,
  primary key (passage_id, staff_id)
);
comment on table passage_draft is 'passing';

-- What a passage rests on besides themes and inspel.
create table passage_reference (
  id uuid primary key,
  passage_id uuid not null references passage (id),
  kind text not null check (kind in ('law', 'decision', 'statistics', 'other')),
  title text not null,
  href text not null,
  note text not null,
  seen_on date not null,
  added_by uuid,
  added_at timestamptz not null
);
create index passage_reference_passage on passage_reference (passage_id, added_at);
