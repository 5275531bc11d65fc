-- Something worth telling, from whoever saw it.
create table tip_link (
  id uuid primary key,
  -- The house that was given the link, e.g. "Norrbottens museum".
  name text not null,
  token_hash bytea not null unique,
  made_by uuid references staff (id),
  made_at timestamptz not null,
  closed_at timestamptz
);

create table tip (
  id uuid primary key,
  idempotency_key text not null unique,
  source text not null check (source in ('staff', 'link', 'mail')),
  staff_id uuid references staff (id),
  link_id uuid references tip_link (id),
  what text not null,
  who_notices text not null,
  happens_when text not null,
  municipality_code text,
  picture_id uuid references file (id),
  -- How the tipper wants to be thanked; empty when not at all.
  credit text not null,
  -- Forgotten when the tip has had its last letter.
  reply_to text,
  status_hash bytea not null unique,
  received_at timestamptz not null,
  editor_id uuid references staff (id),
  answer_by timestamptz not null,
  answered_at timestamptz,
  answer text check (answer in ('story', 'later', 'no')),
  answer_text text,
  story_id uuid references story (id),
  told_at timestamptz,
  check ((answer is null) = (answered_at is null)),
  check (answer <> 'story' or story_id is not null)
);
create index tip_waiting on tip (answer_by) where answered_at is null;
create index tip_of_staff on tip (staff_id, received_at);

alter table story add column credit text not null default '';
alter table story_version add column credit text not null default '';
