create table action (
  id uuid primary key,
  process_id uuid not null references process (id),
  slug text not null unique,
  title text not null,
  text text not null,
  responsible text not null,
  state text not null check (state in ('planned', 'ongoing', 'done')),
  starts_on date not null,
  ends_on date not null,
  published_at timestamptz
);

create table action_passage (
  action_id uuid not null references action (id),
  passage_id uuid not null references passage (id),
  primary key (action_id, passage_id)
);
create index action_passage_passage on action_passage (passage_id);

create table indicator (
  id uuid primary key,
  action_id uuid not null references action (id),
  name text not null,
  unit text not null,
  source text not null,
  baseline_value double precision not null,
  baseline_on date not null,
  target_value double precision not null,
  target_on date not null
);
create index indicator_action on indicator (action_id);

create table indicator_value (
  id uuid primary key,
  indicator_id uuid not null references indicator (id),
  measured_on date not null,
  value double precision not null,
  note text,
  recorded_by uuid,
  unique (indicator_id, measured_on)
);

create table money (
  id uuid primary key,
  action_id uuid not null references action (id),
  amount_sek bigint not null check (amount_sek > 0),
  funder text not null,
  recipient text not null,
  municipality_code text,
  decided_on date not null,
  purpose text not null,
  recorded_by uuid
);
create index money_action on money (action_id);

create table story (
  id uuid primary key,
  slug text not null unique,
  language text not null,
  kind text not null check (kind in ('article', 'portrait')),
  headline text not null,
  lead text not null,
  blocks jsonb not null,
  audience text not null,
  municipalities text[] not null default '{}',
  picture_id uuid references file (id),
  picture_alt text,
  picture_credit text,
  author_title text not null,
  translation_of uuid references story (id),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  check (picture_id is null or picture_alt is not null or published_at is null)
);
create index story_published on story (published_at desc) where published_at is not null;

create table story_passage (
  story_id uuid not null references story (id),
  passage_id uuid not null references passage (id),
  primary key (story_id, passage_id)
);
create index story_passage_passage on story_passage (passage_id);
