-- What the region wants to reach, and the actions that lead there.
create table goal (
  id uuid primary key,
  process_id uuid not null references process (id),
  slug text not null unique,
  title text not null,
  text text not null,
  position integer not null,
  published_at timestamptz
);
create index goal_process on goal (process_id, position);

create table goal_passage (
  goal_id uuid not null references goal (id),
  passage_id uuid not null references passage (id),
  primary key (goal_id, passage_id)
);
create index goal_passage_passage on goal_passage (passage_id);

create table goal_action (
  goal_id uuid not null references goal (id),
  action_id uuid not null references action (id),
  primary key (goal_id, action_id)
);
create index goal_action_action on goal_action (action_id);

-- A station on the way to 2040; without a goal it belongs to the whole plan.
create table milestone (
  id uuid primary key,
  process_id uuid not null references process (id),
  goal_id uuid references goal (id),
  title text not null,
  happens_on date not null,
  reached_on date
);
create index milestone_process on milestone (process_id, happens_on);

-- What an action is meant to cost; what was granted stands in money.
alter table action add column cost_sek bigint check (cost_sek >= 0);

create table action_state (
  id uuid primary key,
  action_id uuid not null references action (id),
  state text not null check (state in ('planned', 'ongoing', 'done')),
  at timestamptz not null,
  changed_by uuid references staff (id)
);
create index action_state_action on action_state (action_id, at);

-- An indicator measures an action or a goal.
alter table indicator alter column action_id drop not null;
alter table indicator add column goal_id uuid references goal (id);
alter table indicator add column method text not null default '';
alter table indicator add constraint indicator_of_one check (num_nonnulls(action_id, goal_id) = 1);
create index indicator_goal on indicator (goal_id);

-- Money may come from a file, without an action of ours: its case number then says which grant it is.
alter table money alter column action_id drop not null;
alter table money add column reference text unique;
alter table money add column project text;
alter table money add column goal_id uuid references goal (id);
alter table money add column passage_id uuid references passage (id);
alter table money add column starts_on date;
alter table money add column ends_on date;
alter table money add constraint money_of_something check (num_nonnulls(action_id, reference) > 0);
create index money_goal on money (goal_id);
create index money_decided on money (decided_on desc, id);
create index money_place on money (municipality_code);

-- A file of grants: read, mended, then published whole or not at all.
create table grant_import (
  id uuid primary key,
  file_name text not null,
  sha256 bytea not null,
  -- Where the figures in the file come from.
  source text not null,
  -- The cells as they stand now, headings first.
  grid jsonb not null,
  -- Cells that were changed here after the file was read: row, column, before, after.
  mended jsonb not null default '[]',
  read_at timestamptz not null,
  read_by uuid references staff (id),
  published_at timestamptz,
  published_by uuid references staff (id)
);
create index grant_import_read on grant_import (read_at desc);

-- Which row of which file said what of a grant.
create table grant_row (
  import_id uuid not null references grant_import (id),
  row integer not null,
  money_id uuid not null references money (id),
  outcome text not null check (outcome in ('added', 'changed', 'unchanged')),
  -- The amount as it was written in the file.
  amount text not null,
  amount_sek bigint not null,
  primary key (import_id, row)
);
create index grant_row_money on grant_row (money_id);

create table money_story (
  money_id uuid not null references money (id),
  story_id uuid not null references story (id),
  primary key (money_id, story_id)
);
create index money_story_story on money_story (story_id);
-- Finds the stories whose shown version tells of a grant.
create index story_version_blocks on story_version using gin (blocks jsonb_path_ops);
