-- Everything people gather for is a meeting: dialogue meetings and theme workshops by the region,
-- workshops and lessons that others host. `code` stands on the tables; it opens capture, not the host's page.
alter table meeting
  add column kind text not null default 'dialogue' check (kind in ('dialogue', 'theme_workshop', 'own_workshop', 'lesson')),
  add column code text unique,
  add column helper_pin text,
  add column host_code_hash bytea unique,
  add column idempotency_key uuid unique,
  add column languages text[] not null default '{sv}',
  add column about jsonb not null default '{"sv":""}',
  add column good_to_know jsonb not null default '{"sv":""}',
  -- [{"id": "...", "minutes": 20, "title": {"sv": ""}, "question": {"sv": ""}}]
  add column programme jsonb not null default '[]',
  add column tables integer not null default 1,
  add column seats integer,
  add column sign_up_closes_at timestamptz,
  add column theme_id uuid references theme (id),
  add column report jsonb not null default '{"sv":""}',
  add column reported_at timestamptz,
  add column cancelled_at timestamptz,
  add column capture_closes_at timestamptz,
  add column reply_on date,
  add column reply jsonb not null default '{"sv":""}',
  add column replied_at timestamptz,
  add column is_demo boolean not null default false,
  add column created_at timestamptz not null default now();
alter table meeting alter column created_at drop default;
create index meeting_process on meeting (process_id, starts_at);
