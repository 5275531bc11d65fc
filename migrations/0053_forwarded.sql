-- What became of an answer whose question was passed on to somebody else: each step that is known, never changed.
-- An answer without a row here was promised to be passed on and is not known to have been.
create table forwarding_step (
  id uuid primary key,
  answer_id uuid not null references official_answer (id),
  step text not null check (step in ('sent', 'received', 'done', 'declined')),
  happened_on date not null,
  text text not null,
  link text not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  unique (answer_id, step, happened_on, text)
);
create index official_answer_forwarded on official_answer (published_at) where outcome = 'outside_remit';
