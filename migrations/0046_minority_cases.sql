-- What the region talks through with representatives of the national minorities before it decides:
-- konsultation with the Sami (lag 2022:66), samråd with any of the five (lag 2009:724 § 5). Never a public form.
create table minority_case (
  id uuid primary key,
  idempotency_key text not null unique,
  kind text not null check (kind in ('sami', 'minority')),
  minorities text[] not null
    check (minorities <> '{}' and minorities <@ array['sami', 'tornedalians', 'sweden_finns', 'roma', 'jews']),
  title jsonb not null,
  about jsonb not null,
  form text not null check (form in ('meeting', 'letter')),
  case_number text not null default '',
  document_id uuid references document (id),
  minutes text not null default '',
  minutes_language text not null default 'sv',
  agreement text check (agreement in ('agreed', 'partly', 'not_agreed', 'declined')),
  agreement_why text not null default '',
  -- What must be kept secret (offentlighets- och sekretesslagen): only kind, days and outcome are public then.
  secret boolean not null default false,
  secret_ground text not null default '',
  published_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  is_demo boolean not null default false,
  check (kind <> 'sami' or minorities = array['sami']),
  check (not secret or secret_ground <> '')
);
create index minority_case_shown on minority_case (published_at) where published_at is not null;

-- Bodies, never persons.
create table minority_case_party (
  case_id uuid not null references minority_case (id),
  position integer not null,
  kind text not null check (kind in ('sametinget', 'sameby', 'organisation')),
  name text not null,
  primary key (case_id, position)
);

create table minority_case_step (
  id uuid primary key,
  case_id uuid not null references minority_case (id),
  step text not null check (step in ('invited', 'material_sent', 'met', 'minutes', 'closed')),
  taken_on date not null,
  note text not null default '',
  unique (case_id, step, taken_on)
);
create unique index minority_case_closed_once on minority_case_step (case_id) where step = 'closed';

-- Which passages it was about: the wording they spoke of, and the one it led to.
create table minority_case_passage (
  case_id uuid not null references minority_case (id),
  passage_id uuid not null references passage (id),
  before_wording_id uuid not null references passage_wording (id),
  after_wording_id uuid references passage_wording (id),
  effect text not null default '',
  primary key (case_id, passage_id)
);
create index minority_case_passage_of on minority_case_passage (passage_id);

-- Pictures of the signed minutes, page by page; the text says the same.
create table minority_case_page (
  case_id uuid not null references minority_case (id),
  file_id uuid not null references file (id),
  position integer not null,
  created_at timestamptz not null,
  primary key (case_id, position)
);
create index minority_case_page_of on minority_case_page (file_id);
