-- The codebook: what analysts mark in the words of inspel before, and beside, the themes the public reads.
create table code (
  id uuid primary key,
  process_id uuid not null references process,
  parent_id uuid references code,
  name text not null check (char_length(name) between 1 and 80),
  definition text not null default '',
  include_when text not null default '',
  exclude_when text not null default '',
  -- Colour and shape together, so that nobody needs to tell colours apart.
  colour smallint not null check (colour between 1 and 6),
  shape text not null check (shape in ('circle', 'square', 'triangle', 'diamond', 'star', 'cross')),
  -- One or two keys that set the code.
  shortcut text check (shortcut ~ '^[a-zåäö0-9]{1,2}$'),
  -- What is marked with the code is sorted to this theme.
  theme_id uuid references theme,
  position int not null,
  created_by uuid references staff,
  created_at timestamptz not null,
  -- Taken out of use: merged into another, or retired. Nothing is lost: its old marks stay, ended.
  retired_at timestamptz,
  merged_into uuid references code,
  check (merged_into is null or retired_at is not null),
  check (id <> parent_id and id <> merged_into)
);
create unique index code_name_once on code (process_id, lower(name)) where retired_at is null;
create unique index code_shortcut_once on code (process_id, shortcut)
  where retired_at is null and shortcut is not null;
create index code_parent on code (parent_id);
create index code_merged_into on code (merged_into);
create index code_theme on code (theme_id);

create table code_example (
  id uuid primary key,
  code_id uuid not null references code,
  contribution_id uuid not null references contribution,
  quote text not null,
  created_by uuid references staff,
  created_at timestamptz not null
);
create index code_example_code on code_example (code_id);
create index code_example_contribution on code_example (contribution_id);

-- The whole codebook as it was after a change that somebody wanted to be able to return to.
create table codebook_version (
  id uuid primary key,
  process_id uuid not null references process,
  number int not null,
  why text not null,
  content jsonb not null,
  made_by uuid references staff,
  at timestamptz not null,
  unique (process_id, number)
);

-- A code on words of an inspel. Rows are never altered but to end them: undoing, merging and splitting leave the trail.
create table code_mark (
  id uuid primary key,
  contribution_id uuid not null references contribution,
  statement_id uuid not null references statement,
  code_id uuid not null references code,
  -- Code points within the inspel's shown text, with the words that stood there; null: all of the statement.
  starts_at int,
  ends_at int,
  quote text,
  coder uuid references staff,
  at timestamptz not null,
  origin text not null check (origin in ('human', 'accepted', 'changed', 'merged', 'split', 'resplit', 'imported', 'agreed', 'restored')),
  -- The mark that this one carries on, after a merge, a split or a new division into statements.
  follows uuid references code_mark,
  ended_at timestamptz,
  ended_by uuid references staff,
  ended_how text check (ended_how in ('undone', 'merged', 'split', 'resplit', 'agreed', 'restored')),
  check ((starts_at is null) = (ends_at is null) and (starts_at is null) = (quote is null)),
  check (starts_at is null or (starts_at >= 0 and ends_at > starts_at)),
  check ((ended_at is null) = (ended_how is null))
);
-- Two people who set the same code on the same words at the same moment set it once.
create unique index code_mark_once on code_mark (statement_id, code_id, coalesce(starts_at, -1), coalesce(ends_at, -1))
  where ended_at is null;
create index code_mark_contribution on code_mark (contribution_id, at);
create index code_mark_code on code_mark (code_id) where ended_at is null;
create index code_mark_follows on code_mark (follows);

-- What each coder did, so that it can be undone step by step.
create table coding_act (
  id uuid primary key,
  process_id uuid not null references process,
  contribution_id uuid not null references contribution,
  coder uuid not null references staff,
  mark_id uuid not null references code_mark,
  did text not null check (did in ('set', 'ended')),
  at timestamptz not null,
  undone_at timestamptz
);
create index coding_act_latest on coding_act (coder, process_id, at desc) where undone_at is null;
create index coding_act_contribution on coding_act (contribution_id);
create index coding_act_mark on coding_act (mark_id);

-- A statement can be in a theme because somebody put it there, or because it carries a code of the theme.
alter table coding add column via_code boolean not null default false;

create index publication_received on publication (process_id, received_at, contribution_id);

-- Where the analysis of an inspel stands, so that none can vanish. No row: nobody has read it for this.
create table coding_standing (
  contribution_id uuid primary key references contribution,
  process_id uuid not null references process,
  state text not null check (state in ('coded', 'no_code', 'out_of_scope', 'later')),
  set_by uuid references staff,
  at timestamptz not null
);
create index coding_standing_process on coding_standing (process_id, state);

create table coding_memo (
  id uuid primary key,
  contribution_id uuid not null references contribution,
  text text not null check (char_length(text) between 1 and 2000),
  written_by uuid references staff,
  at timestamptz not null,
  withdrawn_at timestamptz
);
create index coding_memo_contribution on coding_memo (contribution_id);

-- Who has which inspel open, so that two don't sit with the same one unknowing.
create table coding_presence (
  staff_id uuid primary key references staff,
  contribution_id uuid not null references contribution,
  at timestamptz not null
);
create index coding_presence_contribution on coding_presence (contribution_id);
comment on table coding_presence is 'passing';

-- A drawn sample that two people code without seeing each other's, or any suggestion.
create table coding_sample (
  id uuid primary key,
  process_id uuid not null references process,
  title text not null,
  seed int not null,
  drawn_by uuid references staff,
  drawn_at timestamptz not null,
  closed_at timestamptz
);
create index coding_sample_process on coding_sample (process_id);
create table coding_sample_item (
  sample_id uuid not null references coding_sample,
  contribution_id uuid not null references contribution,
  position int not null,
  primary key (sample_id, contribution_id)
);
create index coding_sample_item_contribution on coding_sample_item (contribution_id);
create table blind_coding (
  sample_id uuid not null,
  contribution_id uuid not null,
  coder uuid not null references staff,
  code_ids uuid[] not null,
  at timestamptz not null,
  primary key (sample_id, contribution_id, coder),
  foreign key (sample_id, contribution_id) references coding_sample_item
);
create table agreed_coding (
  sample_id uuid not null,
  contribution_id uuid not null,
  code_ids uuid[] not null,
  why text not null default '',
  decided_by uuid references staff,
  at timestamptz not null,
  primary key (sample_id, contribution_id),
  foreign key (sample_id, contribution_id) references coding_sample_item
);

-- What a theme says, sentence by sentence, each with the words it rests on.
create table theme_sentence (
  id uuid primary key,
  theme_id uuid not null references theme,
  position int not null,
  kind text not null check (kind in ('agree', 'disagree', 'says')),
  text text not null check (char_length(text) between 1 and 1000),
  -- Proposed by a language model; a person has taken it over when somebody stands in taken_by.
  is_machine boolean not null default false,
  written_by uuid references staff,
  taken_by uuid references staff,
  created_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz
);
create index theme_sentence_theme on theme_sentence (theme_id, position);
create table theme_evidence (
  id uuid primary key,
  sentence_id uuid not null references theme_sentence,
  contribution_id uuid not null references contribution,
  starts_at int not null,
  ends_at int not null check (ends_at > starts_at),
  quote text not null check (quote <> ''),
  stance text not null check (stance in ('for', 'against', 'nuance')),
  cited_by uuid references staff,
  at timestamptz not null
);
create index theme_evidence_sentence on theme_evidence (sentence_id);
create index theme_evidence_contribution on theme_evidence (contribution_id);

-- No sentence is public without words it rests on, whoever writes to the database.
create function theme_sentence_rests_on_words() returns trigger language plpgsql as $$
declare
  one uuid;
begin
  if tg_table_name = 'theme_evidence' then
    one := old.sentence_id;
  else
    one := new.id;
  end if;
  if exists (
    select 1 from theme_sentence s
    where s.id = one and s.published_at is not null and s.withdrawn_at is null
      and (not exists (select 1 from theme_evidence e where e.sentence_id = s.id)
        or (s.is_machine and s.taken_by is null))
  ) then
    raise exception 'theme sentence % is public without words it rests on', one
      using errcode = 'check_violation', constraint = 'theme_sentence_rests_on_words';
  end if;
  return null;
end $$;
create constraint trigger theme_sentence_rests_on_words after insert or update on theme_sentence
  deferrable initially deferred for each row execute function theme_sentence_rests_on_words();
create constraint trigger theme_evidence_is_left after delete or update on theme_evidence
  deferrable initially deferred for each row execute function theme_sentence_rests_on_words();
