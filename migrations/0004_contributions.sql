-- An inspel as it came in. Never altered: masking, splitting, changing and sorting add rows beside it.
create table contribution (
  id uuid primary key,
  process_id uuid not null references process (id),
  way_in_id uuid not null references way_in (id),
  meeting_id uuid references meeting (id),
  language text not null,
  body text not null,
  received_at timestamptz not null,
  code_hash bytea not null unique,
  idempotency_key uuid not null unique,
  origin text,
  origin_key text,
  suspicion text,
  is_demo boolean not null default false
);
create index contribution_process on contribution (process_id, id);
create unique index contribution_origin on contribution (process_id, origin, origin_key);

create table register_entry (
  contribution_id uuid primary key references contribution (id),
  diary_number text not null unique,
  received_at timestamptz not null,
  summary text not null
);

create table contributor_detail (
  contribution_id uuid primary key references contribution (id),
  municipality_code text,
  age_band text,
  role text,
  at timestamptz not null
);

create table contribution_revision (
  id uuid primary key,
  contribution_id uuid not null references contribution (id),
  body text not null,
  at timestamptz not null
);
create index contribution_revision_of on contribution_revision (contribution_id, at);

create table masking (
  id uuid primary key,
  contribution_id uuid not null references contribution (id),
  masked_text text not null,
  masked_by uuid,
  at timestamptz not null
);
create index masking_of on masking (contribution_id, at);

-- Where an inspel stands. No row means: withheld, waiting to be read.
create table standing (
  contribution_id uuid primary key references contribution (id),
  process_id uuid not null references process (id),
  state text not null check (state in ('read', 'withheld', 'published', 'merged', 'removed')),
  reason text,
  merged_into uuid references contribution (id),
  decided_by uuid,
  read_at timestamptz not null,
  at timestamptz not null,
  check (state <> 'merged' or merged_into is not null),
  check (state not in ('withheld', 'removed') or reason is not null)
);
create index standing_state on standing (process_id, state);

-- What the public reads: a row exists only while the inspel is published, and holds only the text shown.
create table publication (
  id uuid primary key,
  contribution_id uuid not null unique references contribution (id),
  process_id uuid not null references process (id),
  way_in_kind text not null,
  meeting_id uuid references meeting (id),
  language text not null,
  text text not null,
  municipality_code text,
  theme_ids uuid[] not null default '{}',
  received_at timestamptz not null,
  published_at timestamptz not null,
  is_demo boolean not null default false,
  search tsvector not null
);
create index publication_order on publication (process_id, published_at desc, id desc);
create index publication_all on publication (published_at desc, id desc);
create index publication_place on publication (municipality_code, published_at desc, id desc);
create index publication_themes on publication using gin (theme_ids);
create index publication_search on publication using gin (search);

create table theme (
  id uuid primary key,
  process_id uuid not null references process (id),
  slug text not null,
  title jsonb not null,
  description jsonb not null,
  position integer not null,
  created_at timestamptz not null,
  published_at timestamptz,
  unique (process_id, slug)
);

create table statement (
  id uuid primary key,
  contribution_id uuid not null references contribution (id),
  position integer not null,
  text text not null,
  created_by uuid,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);
create index statement_of on statement (contribution_id, position);

create table coding (
  statement_id uuid not null references statement (id),
  theme_id uuid not null references theme (id),
  coded_by uuid,
  at timestamptz not null,
  primary key (statement_id, theme_id)
);
create index coding_theme on coding (theme_id, statement_id);
