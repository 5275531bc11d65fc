-- Ways in with a form of their own, shown before, while and after they take inspel; more sorts of them.
alter table way_in drop constraint way_in_kind_check;
alter table way_in add constraint way_in_kind_check check (kind in
  ('open_question', 'meeting', 'theme_workshop', 'own_workshop', 'youth', 'survey', 'quiz', 'import'));
alter table way_in
  add column about jsonb not null default '{"sv":""}',
  add column before_text jsonb not null default '{"sv":""}',
  add column during_text jsonb not null default '{"sv":""}',
  add column materials jsonb not null default '[]',
  -- A way in that staff are still preparing is seen by nobody else.
  add column published_at timestamptz default now();
alter table way_in alter column published_at drop default;

-- A form that has answers is never altered: a change makes the next version, and old answers keep theirs.
create table form_version (
  id uuid primary key,
  way_in_id uuid not null references way_in (id),
  version integer not null,
  questions jsonb not null,
  made_by uuid,
  made_at timestamptz not null,
  unique (way_in_id, version)
);

-- What was answered besides the text, and how the inspel came: one row still holds one sending.
alter table contribution
  add column form_version_id uuid references form_version (id),
  add column answers jsonb,
  add column channel text not null default 'web'
    check (channel in ('web', 'capture', 'host', 'import', 'paper')),
  add column table_number smallint,
  add column prompt_id text,
  add column entered_by uuid;
create index contribution_meeting on contribution (meeting_id, id) where meeting_id is not null;
