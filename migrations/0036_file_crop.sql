-- Parts cut out of kept pictures, made when they are first asked for; they can always be made anew.
create table file_crop (
  file_id uuid not null references file (id) on delete cascade,
  name text not null,
  mime text not null,
  bytes bytea not null,
  primary key (file_id, name)
);
comment on table file_crop is 'passing';
