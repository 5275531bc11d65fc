create table document (
  id uuid primary key,
  process_id uuid not null references process (id),
  slug text not null unique,
  title jsonb not null,
  summary jsonb not null,
  created_at timestamptz not null
);

create table passage (
  id uuid primary key,
  document_id uuid not null references document (id),
  slug text not null,
  part text not null,
  heading text not null,
  position integer not null,
  language text not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (document_id, slug)
);

-- Wordings are appended. Public pages read only wordings with published_at.
create table passage_wording (
  id uuid primary key,
  passage_id uuid not null references passage (id),
  version integer not null,
  text text not null,
  written_by uuid,
  created_at timestamptz not null,
  published_at timestamptz,
  unique (passage_id, version)
);

create table passage_source (
  id uuid primary key,
  passage_id uuid not null references passage (id),
  theme_id uuid references theme (id),
  contribution_id uuid references contribution (id),
  added_by uuid,
  added_at timestamptz not null,
  check (num_nonnulls(theme_id, contribution_id) = 1),
  unique (passage_id, theme_id),
  unique (passage_id, contribution_id)
);
create index passage_source_theme on passage_source (theme_id);
create index passage_source_contribution on passage_source (contribution_id);

create table consultation (
  id uuid primary key,
  document_id uuid not null references document (id),
  slug text not null unique,
  title jsonb not null,
  intro jsonb not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  published_at timestamptz
);

-- The wordings the consultation asks about.
create table consultation_passage (
  consultation_id uuid not null references consultation (id),
  passage_id uuid not null references passage (id),
  wording_id uuid not null references passage_wording (id),
  primary key (consultation_id, passage_id)
);

create table consultation_comment (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  passage_id uuid not null references passage (id),
  wording_id uuid not null references passage_wording (id),
  stance text not null check (stance in ('keep', 'change', 'remove', 'question')),
  body text not null,
  language text not null,
  sender_kind text not null check (sender_kind in ('private', 'organisation')),
  sender_name text,
  received_at timestamptz not null,
  code_hash bytea not null unique,
  idempotency_key uuid not null unique
);
create index consultation_comment_passage on consultation_comment (passage_id, received_at);
create index consultation_comment_of on consultation_comment (consultation_id, received_at);

-- A row exists only while the comment is published; text is what is shown.
create table comment_publication (
  comment_id uuid primary key references consultation_comment (id),
  text text not null,
  published_at timestamptz not null
);

-- Kept from being shown, with the reason its sender is told. Gone again when the comment is published.
create table comment_withholding (
  comment_id uuid primary key references consultation_comment (id),
  reason text not null,
  withheld_by uuid,
  at timestamptz not null
);

create table official_answer (
  id uuid primary key,
  theme_id uuid references theme (id),
  contribution_id uuid references contribution (id),
  comment_id uuid references consultation_comment (id),
  passage_id uuid references passage (id),
  outcome text not null check (outcome in ('woven_in', 'partly', 'not_taken_up', 'outside_remit', 'already_so')),
  text text not null,
  forwarded_to text,
  prepared_by uuid,
  prepared_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  check (num_nonnulls(theme_id, contribution_id, comment_id) = 1),
  check (outcome <> 'outside_remit' or forwarded_to is not null)
);
create index official_answer_theme on official_answer (theme_id);
create index official_answer_contribution on official_answer (contribution_id);
create unique index official_answer_comment on official_answer (comment_id);
create index official_answer_passage on official_answer (passage_id);

create table decision (
  id uuid primary key,
  process_id uuid not null references process (id),
  decided_by text not null,
  decided_on date not null,
  case_number text not null,
  title text not null,
  text text not null,
  recorded_by uuid,
  published_at timestamptz,
  unique (process_id, case_number)
);

create table decision_wording (
  decision_id uuid not null references decision (id),
  passage_id uuid not null references passage (id),
  before_wording_id uuid not null references passage_wording (id),
  after_wording_id uuid not null references passage_wording (id),
  primary key (decision_id, passage_id)
);
create index decision_wording_passage on decision_wording (passage_id);
