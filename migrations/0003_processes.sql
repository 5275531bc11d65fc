create table process (
  id uuid primary key,
  slug text not null unique,
  title jsonb not null,
  summary jsonb not null,
  language text not null,
  is_demo boolean not null default false,
  attribution text,
  created_at timestamptz not null,
  published_at timestamptz
);

create table phase (
  id uuid primary key,
  process_id uuid not null references process (id),
  slug text not null,
  position integer not null,
  title jsonb not null,
  about jsonb not null,
  starts_on date not null,
  ends_on date not null,
  unique (process_id, slug)
);

create table way_in (
  id uuid primary key,
  process_id uuid not null references process (id),
  slug text not null,
  kind text not null check (kind in ('open_question', 'meeting', 'theme_workshop', 'own_workshop', 'youth', 'import')),
  title jsonb not null,
  question jsonb not null,
  minutes integer not null,
  languages text[] not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  closed_text jsonb not null,
  unique (process_id, slug)
);

create table meeting (
  id uuid primary key,
  process_id uuid not null references process (id),
  way_in_id uuid not null references way_in (id),
  slug text not null unique,
  municipality_code text not null,
  venue text not null,
  title jsonb not null,
  summary jsonb not null default '[]',
  participants integer,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  published_at timestamptz
);
