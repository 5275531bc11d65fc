-- Every change of state, who, when, what and why. Rows are appended, never altered;
-- a removal under a retention decision empties data, why and salt but leaves the sealed hash.
create table event (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('citizen', 'staff', 'system')),
  actor_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  kind text not null,
  why text,
  data jsonb not null default '{}',
  salt bytea,
  sealed boolean not null default false
);
create index event_subject on event (subject_kind, subject_id, at);
create index event_unsealed on event (id) where not sealed;

create table event_seal (
  position bigint primary key,
  event_id uuid not null unique references event (id),
  content_hash bytea not null,
  chain_hash bytea not null
);

create table rate_count (
  bucket text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (bucket, window_start)
);

create table altcha_solution (
  solution_hash bytea primary key,
  expires_at timestamptz not null
);

create table setting (
  key text primary key,
  value jsonb not null
);

-- Pictures live in the database, re-encoded and small, so that one backup and one transaction hold them.
create table file (
  id uuid primary key,
  sha256 bytea not null,
  mime text not null,
  width integer not null,
  height integer not null,
  created_at timestamptz not null
);
create table file_content (
  file_id uuid not null references file (id) on delete cascade,
  variant text not null,
  mime text not null,
  width integer not null,
  bytes bytea not null,
  primary key (file_id, variant)
);
