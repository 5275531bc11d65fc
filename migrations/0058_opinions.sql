-- Votes on statements, brought in from elsewhere: who agrees with whom. A voter is a key made by chance at each
-- import; nothing leads from it to a person, nor to what the person is called in the source.
create table opinion_voter (
  id uuid primary key,
  process_id uuid not null references process,
  -- From 0, the largest group first; null: in none.
  group_number smallint check (group_number >= 0)
);
create index opinion_voter_process on opinion_voter (process_id);

create table opinion_vote (
  process_id uuid not null references process,
  voter uuid not null references opinion_voter,
  contribution_id uuid not null references contribution,
  -- 1 agrees, -1 disagrees, 0 passes.
  vote smallint not null check (vote in (-1, 0, 1)),
  -- Where the source says when.
  at timestamptz,
  primary key (voter, contribution_id)
);
create index opinion_vote_process on opinion_vote (process_id);
create index opinion_vote_contribution on opinion_vote (contribution_id);

-- What the votes come to, made again with each import.
create table opinion_result (
  process_id uuid primary key references process,
  made_at timestamptz not null,
  groups_from text not null check (groups_from in ('source', 'votes')),
  seed int not null,
  silhouette double precision,
  voters int not null,
  votes int not null
);
create table opinion_group (
  process_id uuid not null references opinion_result,
  number smallint not null check (number >= 0),
  people int not null check (people > 0),
  primary key (process_id, number)
);
create table opinion_tally (
  process_id uuid not null,
  group_number smallint not null,
  contribution_id uuid not null references contribution,
  agrees int not null,
  disagrees int not null,
  passes int not null,
  primary key (process_id, group_number, contribution_id),
  foreign key (process_id, group_number) references opinion_group
);
create index opinion_tally_contribution on opinion_tally (contribution_id);
