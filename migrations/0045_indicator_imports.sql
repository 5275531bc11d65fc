-- Where an indicator's figures are fetched from by themselves, and how often.
create table indicator_source (
  indicator_id uuid primary key references indicator (id),
  address text not null,
  format text not null check (format in ('csv', 'jsonstat', 'kolada')),
  every_days integer not null check (every_days between 1 and 366),
  next_at timestamptz not null
);
create index indicator_source_next on indicator_source (next_at);

-- Each time somebody or the clock fetched: what came, or what was wrong.
create table indicator_run (
  id uuid primary key,
  indicator_id uuid not null references indicator (id),
  address text not null,
  format text not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  -- Nobody where the clock did.
  asked_by uuid references staff (id),
  content_type text,
  bytes integer,
  sha256 bytea,
  -- How the answer began, to be looked at when something is wrong.
  beginning text,
  read_count integer not null,
  added_count integer not null,
  changed_count integer not null,
  fault text,
  -- What the fault was about, e.g. the status that was answered.
  fault_detail text
);
create index indicator_run_indicator on indicator_run (indicator_id, started_at desc);

alter table indicator_value add column run_id uuid references indicator_run (id);

-- The same figure for one municipality.
create table indicator_place_value (
  indicator_id uuid not null references indicator (id),
  municipality_code text not null,
  measured_on date not null,
  value double precision not null,
  run_id uuid not null references indicator_run (id),
  primary key (indicator_id, municipality_code, measured_on)
);
