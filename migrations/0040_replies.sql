-- What a consultation asks besides its passages. A question that has been answered keeps its words: it is
-- withdrawn, and another takes its place.
create table consultation_question (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  position integer not null,
  text jsonb not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);
create index consultation_question_of on consultation_question (consultation_id, position);

-- Who was asked to reply. The address is emptied when the process is over.
create table consultation_invitation (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  organisation text not null,
  kind text not null
    check (kind in ('municipality', 'authority', 'association', 'company', 'minority', 'education', 'other')),
  email text,
  added_by uuid,
  added_at timestamptz not null,
  invited_at timestamptz,
  reminded_at timestamptz,
  declined_at timestamptz
);
create unique index consultation_invitation_once on consultation_invitation (consultation_id, lower(organisation));
create index consultation_invitation_email on consultation_invitation (consultation_id) where email is not null;

-- An organisation's whole reply, never altered: what was answered to the questions and the free text or the
-- text of the file, one after the other; sections say which part is what.
create table consultation_reply (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  invitation_id uuid references consultation_invitation (id),
  organisation text not null,
  language text not null,
  text text not null,
  sections jsonb not null,
  received_at timestamptz not null,
  code_hash bytea not null unique,
  idempotency_key uuid not null unique,
  suspicion text
);
create index consultation_reply_of on consultation_reply (consultation_id, received_at);
create index consultation_reply_invitation on consultation_reply (invitation_id);

-- The file as it came.
create table consultation_reply_file (
  reply_id uuid primary key references consultation_reply (id),
  name text not null,
  mime text not null,
  sha256 bytea not null,
  bytes bytea not null
);

-- A file that came with a form in which something else was wrong, so that it needn't be chosen again.
create table reply_upload (
  idempotency_key uuid primary key,
  name text not null,
  mime text not null,
  bytes bytea not null,
  text text not null,
  uploaded_at timestamptz not null
);
create index reply_upload_age on reply_upload (uploaded_at);
comment on table reply_upload is 'passing';

-- A row exists only while the reply is published; masks are the words that are not shown.
create table reply_publication (
  reply_id uuid primary key references consultation_reply (id),
  masks text[] not null,
  show_original boolean not null,
  published_by uuid,
  published_at timestamptz not null
);

create table reply_withholding (
  reply_id uuid primary key references consultation_reply (id),
  reason text not null,
  withheld_by uuid,
  at timestamptz not null
);

-- A part of a reply that asks for no answer, and why.
create table reply_nothing (
  id uuid primary key,
  reply_id uuid not null references consultation_reply (id),
  starts_at integer not null check (starts_at >= 0),
  ends_at integer not null,
  reason text not null,
  marked_by uuid,
  at timestamptz not null,
  check (starts_at < ends_at)
);
create index reply_nothing_of on reply_nothing (reply_id, starts_at);
