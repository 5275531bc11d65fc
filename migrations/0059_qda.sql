-- A file from another tool, kept between its preview and the moment it is brought in or laid aside.
create table qda_upload (
  id uuid primary key,
  process_id uuid not null references process,
  kind text not null check (kind in ('codebook', 'project')),
  file_name text not null,
  bytes bytea not null,
  uploaded_by uuid references staff,
  at timestamptz not null
);
create index qda_upload_process on qda_upload (process_id);
create index qda_upload_uploaded_by on qda_upload (uploaded_by);
comment on table qda_upload is 'passing';
