-- Sign-up to meetings. What is known of a person stands in sign_up alone, and all of it is deleted 30 days
-- after the meeting. `seats_taken` and `sign_ups` are counted under the meeting's row lock: the check makes
-- overbooking impossible whatever the code does, and the position is the order in which people were acknowledged.
alter table meeting
  add column seats_taken integer not null default 0 check (seats_taken >= 0),
  add column sign_ups integer not null default 0,
  add column cancel_reason text,
  add column revision integer not null default 0,
  add column changed_at timestamptz,
  add constraint meeting_not_overbooked check (seats is null or seats_taken <= seats);

create table sign_up (
  id uuid primary key,
  meeting_id uuid not null references meeting (id),
  position integer not null,
  state text not null check (state in ('seated', 'waiting', 'cancelled')),
  people integer not null check (people between 1 and 10),
  name text,
  email text,
  access_needs text,
  wished_language text,
  words text,
  -- The language its page was read in: letters are written in it.
  language text not null,
  code_hash bytea not null unique,
  idempotency_key uuid not null unique,
  suspicion text,
  reminder_id uuid,
  is_demo boolean not null default false,
  created_at timestamptz not null,
  checked_in_at timestamptz,
  unique (meeting_id, position)
);
create index sign_up_waiting on sign_up (meeting_id, position) where state = 'waiting';

create table meeting_picture (
  id uuid primary key,
  meeting_id uuid not null references meeting (id),
  file_id uuid not null references file (id),
  position integer not null,
  -- What it shows, for those who do not see it. A summary is not published while one is missing.
  alt text not null default '',
  created_at timestamptz not null
);
create index meeting_picture_meeting on meeting_picture (meeting_id, position);
create index meeting_picture_file on meeting_picture (file_id);
