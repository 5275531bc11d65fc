-- Which language an inspel is really in, as its sender or staff said; the inspel itself keeps the language of the
-- page it was sent from. The last one counts. "und" where it is none of those we know. said_by is null for the sender.
create table contribution_language (
  id uuid primary key,
  contribution_id uuid not null references contribution (id),
  language text not null,
  said_by uuid,
  at timestamptz not null
);
create index contribution_language_of on contribution_language (contribution_id, at, id);
