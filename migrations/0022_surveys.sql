-- A survey being answered: kept step by step, so that one can go on later with the code. When it is sent
-- it becomes an inspel with the same code. What was never sent is removed a while after the survey closes.
create table survey_sheet (
  id uuid primary key,
  way_in_id uuid not null references way_in (id),
  form_version_id uuid not null references form_version (id),
  language text not null,
  code_hash bytea not null unique,
  idempotency_key uuid not null unique,
  answers jsonb not null default '{}',
  started_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz,
  contribution_id uuid references contribution (id)
);
create index survey_sheet_way_in on survey_sheet (way_in_id, started_at);

-- What was answered, given back to those who answered. No row: the answers are not published.
create table survey_result (
  way_in_id uuid primary key references way_in (id),
  comment jsonb not null,
  published_by uuid,
  published_at timestamptz not null
);

-- One round of a quiz. Nothing in it says who played.
create table quiz_round (
  id uuid primary key,
  way_in_id uuid not null references way_in (id),
  form_version_id uuid not null references form_version (id),
  answers jsonb not null,
  right_count integer not null,
  question_count integer not null,
  language text not null,
  at_stand boolean not null default false,
  played_at timestamptz not null,
  idempotency_key uuid not null unique
);
create index quiz_round_way_in on quiz_round (way_in_id, played_at);

create table prize_draw (
  way_in_id uuid primary key references way_in (id),
  prize jsonb not null,
  winners integer not null check (winners between 1 and 50),
  closes_on date not null,
  -- The day when every contact is removed, won or not.
  delete_on date not null check (delete_on >= closes_on),
  drawn_at timestamptz,
  emptied_at timestamptz
);

-- Contacts stand apart from answers: no key, no time and no order that leads to a round (the id is random).
create table prize_entry (
  id uuid primary key,
  way_in_id uuid not null references prize_draw (way_in_id),
  contact text not null,
  won boolean not null default false,
  unique (way_in_id, contact)
);
