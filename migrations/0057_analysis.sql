-- What machines propose to those who read: an order to read in, and codes to look at. Never a theme, never a coding.
create table analysis_run (
  id uuid primary key,
  process_id uuid not null references process,
  kind text not null check (kind in ('piles', 'suggestions')),
  -- All that the result depends on beside the texts: algorithm, seed, and what somebody chose.
  parameters jsonb not null,
  -- Of the texts as they were read: the same hash and parameters come to the same result.
  corpus_hash bytea,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  asked_by uuid references staff,
  asked_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  -- How often it was taken up: one that ends its worker each time is not taken up for ever.
  attempts int not null default 0,
  figures jsonb,
  error text,
  check ((state in ('done', 'failed')) = (ended_at is not null)),
  check ((state = 'done') = (figures is not null) and (state = 'failed') = (error is not null))
);
create index analysis_run_process on analysis_run (process_id, kind, asked_at desc);
-- Asking twice is asking once.
create unique index analysis_run_open on analysis_run (process_id, kind) where state in ('waiting', 'running');

-- Who works on a run and how far it has come; one that no longer says so is dead, and another takes the run up.
create table analysis_claim (
  run_id uuid primary key references analysis_run,
  worker uuid not null,
  stage text not null,
  language text,
  beat_at timestamptz not null
);
comment on table analysis_claim is 'passing';

-- Written whole in the transaction that ends the run. Made again from the run's parameters, so in no backup.
create table pile (
  id uuid primary key,
  run_id uuid not null references analysis_run,
  language text not null,
  kind text not null check (kind in ('coarse', 'fine')),
  number int not null,
  size int not null,
  words text[] not null,
  -- The coarse pile that most of a fine one's texts are in.
  parent_id uuid references pile,
  unique (run_id, language, kind, number),
  check (parent_id is null or kind = 'fine')
);
create index pile_parent on pile (parent_id);
comment on table pile is 'passing';
create table pile_member (
  pile_id uuid not null references pile,
  contribution_id uuid not null references contribution,
  centrality real not null,
  is_typical boolean not null,
  -- The inspel most like it, the nearest first, and how near; kept with its coarse pile alone.
  near_ids uuid[] not null,
  nearness real[] not null,
  primary key (pile_id, contribution_id),
  check (cardinality(near_ids) = cardinality(nearness))
);
create index pile_member_contribution on pile_member (contribution_id);
comment on table pile_member is 'passing';

create table code_suggestion (
  id uuid primary key,
  run_id uuid not null references analysis_run,
  contribution_id uuid not null references contribution,
  code_id uuid not null references code,
  confidence real not null check (confidence between 0 and 1),
  rank smallint not null check (rank between 1 and 3),
  -- Whether the model would set the code if it might: what precision and recall are counted on.
  is_outright boolean not null,
  -- The words of the inspel that weigh most.
  words text[] not null,
  -- How undecided the model is between its first two: the next to read is one that teaches most.
  doubt real not null,
  decided_at timestamptz,
  decided_by uuid references staff,
  decision text check (decision in ('accepted', 'changed', 'refused')),
  unique (run_id, contribution_id, rank),
  check ((decided_at is null) = (decision is null))
);
create index code_suggestion_contribution on code_suggestion (contribution_id);
create index code_suggestion_code on code_suggestion (code_id);
create index code_suggestion_doubt on code_suggestion (run_id, doubt desc, contribution_id) where rank = 1;
