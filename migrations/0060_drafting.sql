-- The language model that drafts, where the region has chosen one. No row: there is none, and no page speaks of it.
create table drafting_model (
  is_the_one boolean primary key default true check (is_the_one),
  -- The whole address that is asked: …/chat/completions.
  address text not null check (address ~ '^https?://'),
  -- Where it lies, as an admin said: in the open (then by https alone), or on a network of one's own.
  network text not null check (network in ('public', 'own')),
  model text not null check (char_length(model) between 1 and 200),
  -- Sealed with the installation's secret.
  key text,
  is_on boolean not null,
  monthly_limit int not null check (monthly_limit between 0 and 100000),
  set_by uuid references staff,
  set_at timestamptz not null,
  check (network = 'own' or address like 'https://%')
);

-- Every call, from asked for to its end. Neither what was asked nor what was answered stands here.
create table drafting_call (
  id uuid primary key,
  task text not null check (task in ('trial', 'pile', 'theme', 'translation')),
  -- The pile, the theme or the inspel; none for a trial.
  subject_id uuid,
  -- What is translated into.
  language text,
  state text not null check (state in ('waiting', 'asking', 'done', 'failed')),
  model text not null,
  host text not null,
  prompt_hash bytea,
  texts_sent int not null default 0,
  -- Published texts that may hold personal data: they stayed here.
  texts_held_back int not null default 0,
  -- What of the answer was kept, and how much was refused for which reason.
  kept int not null default 0,
  refused jsonb not null default '{}',
  error text,
  -- As the other side counts them, where it says so.
  tokens_in int,
  tokens_out int,
  duration_ms int,
  asked_by uuid references staff,
  asked_at timestamptz not null,
  sent_at timestamptz,
  ended_at timestamptz,
  check ((task = 'trial') = (subject_id is null)),
  check ((task = 'translation') = (language is not null)),
  check ((state in ('done', 'failed')) = (ended_at is not null)),
  check ((state = 'failed') = (error is not null)),
  check ((sent_at is null) = (prompt_hash is null)),
  check (state <> 'asking' or sent_at is not null)
);
create index drafting_call_latest on drafting_call (asked_at desc, id desc);
create index drafting_call_open on drafting_call (asked_at) where state in ('waiting', 'asking');
-- Who presses twice asks once.
create unique index drafting_call_once on drafting_call (task, subject_id, language) nulls not distinct
  where state in ('waiting', 'asking');

-- What a model called a pile; it goes with the pile, and is shown while the words it rests on are.
create table drafting_pile_name (
  pile_id uuid primary key references pile on delete cascade,
  call_id uuid not null references drafting_call,
  name text not null check (char_length(name) between 1 and 80),
  sentence text not null check (char_length(sentence) between 1 and 400)
);
create index drafting_pile_name_call on drafting_pile_name (call_id);
comment on table drafting_pile_name is 'passing';
create table drafting_pile_quote (
  pile_id uuid not null references drafting_pile_name on delete cascade,
  contribution_id uuid not null references contribution,
  quote text not null check (quote <> ''),
  primary key (pile_id, contribution_id, quote)
);
create index drafting_pile_quote_contribution on drafting_pile_quote (contribution_id);
comment on table drafting_pile_quote is 'passing';
