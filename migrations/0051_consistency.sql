-- When the thread was last looked through for links that do not hold, and which.
create table consistency_run (
  id uuid primary key,
  at timestamptz not null,
  took_ms integer not null,
  broken jsonb not null
);
create index consistency_run_at on consistency_run (at);
comment on table consistency_run is 'passing';
