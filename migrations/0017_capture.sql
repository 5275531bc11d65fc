-- Pictures of what stands on a meeting's tables, until somebody has typed it. Never public.
create table capture_photo (
  id uuid primary key,
  meeting_id uuid not null references meeting (id),
  file_id uuid not null references file (id),
  -- The same picture sent twice to one meeting is one picture.
  sha256 bytea not null,
  table_number smallint,
  prompt_id text,
  notes_said integer not null check (notes_said between 0 and 500),
  uploaded_at timestamptz not null,
  -- Whose helper session, not who: helpers have no account.
  uploaded_by uuid not null,
  transcribed_at timestamptz,
  transcribed_by uuid,
  checked_at timestamptz,
  checked_by uuid,
  unique (meeting_id, sha256)
);

-- How an inspel from a meeting was taken down, beside the inspel itself.
create table capture_note (
  contribution_id uuid primary key references contribution (id),
  meeting_id uuid not null references meeting (id),
  way text not null check (way in ('phone', 'row', 'paste', 'file', 'photo', 'backup')),
  session_id uuid,
  theme_hint text,
  -- By the clock of the device, which may be wrong; received_at is ours.
  made_at timestamptz,
  photo_id uuid references capture_photo (id)
);
create index capture_note_meeting on capture_note (meeting_id, contribution_id);
create index capture_note_session on capture_note (session_id, contribution_id) where session_id is not null;
create index capture_note_photo on capture_note (photo_id, contribution_id) where photo_id is not null;
