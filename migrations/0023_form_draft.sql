-- The questions of a form while staff change them; nobody answers them until they are taken into use as a version.
create table form_draft (
  way_in_id uuid primary key references way_in (id),
  questions jsonb not null,
  made_by uuid references staff (id),
  made_at timestamptz not null
);

-- Which of the region's processes visitors meet first: the one that staff chose last, or else the oldest.
alter table process add column met_first_at timestamptz;
