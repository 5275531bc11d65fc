-- The communication goals measured without following anybody: one question, one answer, kept with its day alone.
-- The key is made by the form, by chance, and shows no time; nothing here leads to a person, a receipt or an inspel.
create table pulse_answer (
  key uuid primary key,
  question text not null check (question in ('understand', 'matters', 'contribute', 'stay')),
  value integer not null check (value between 1 and 5),
  occasion text not null check (occasion in ('inspel', 'story', 'meeting', 'answer')),
  way_in text,
  municipality_code text,
  role text,
  answered_on date not null,
  -- Came in a flood without proof of work: kept, and not counted.
  suspect boolean not null default false,
  is_demo boolean not null default false
);
create index pulse_answer_days on pulse_answer (answered_on) where not suspect;

-- What somebody wrote beside the answer, until a moderator has read it; then only what may be read by more.
create table pulse_words (
  key uuid primary key,
  question text not null,
  said_on date not null,
  language text not null,
  text text not null,
  -- Null until a moderator has masked it or let it through.
  cleared_at timestamptz,
  is_demo boolean not null default false
);
create index pulse_words_waiting on pulse_words (said_on) where cleared_at is null;

-- How often the question is asked: once in so many showings; 0 is never.
create table pulse_share (
  single boolean primary key default true check (single),
  one_in integer not null check (one_in between 0 and 100),
  set_by uuid references staff (id),
  set_at timestamptz not null
);
