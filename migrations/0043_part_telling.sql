-- A part of a document told shorter or plainer, in one language. Versions are appended; the public reads the
-- latest with published_at.
create table part_telling (
  id uuid primary key,
  document_id uuid not null references document (id),
  part text not null,
  form text not null check (form in ('short', 'plain')),
  language text not null,
  version integer not null,
  text text not null,
  written_by uuid,
  created_at timestamptz not null,
  published_at timestamptz,
  unique (document_id, part, form, language, version)
);
