-- What is known of a workshop or a lesson that others host, besides its meeting. Nobody's name is among it.
create table hosting (
  meeting_id uuid primary key references meeting (id),
  -- What the group wants to be called; null for a lesson.
  group_name text,
  -- Of a lesson: the span of school years.
  grade text check (grade in ('mellan', 'hog', 'gymnasie', 'annan')),
  -- The step that the room is at, so that phones can show its question.
  current_step text,
  -- When its host said that all is sent in.
  finished_at timestamptz
);

-- A note on a class's own wall. No row means: waits for the leader. Showing it to everyone else is the moderator's.
create table wall_note (
  contribution_id uuid primary key references contribution (id),
  meeting_id uuid not null references meeting (id),
  approved_at timestamptz,
  hidden_at timestamptz,
  check ((approved_at is null) <> (hidden_at is null))
);
create index wall_note_meeting on wall_note (meeting_id);
create index meeting_hosted on meeting (kind, starts_at) where kind in ('own_workshop', 'lesson');
