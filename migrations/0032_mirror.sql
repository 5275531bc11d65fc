-- How often the newsroom means to tell of each place, group and topic.
create table mirror_goal (
  dimension text not null check (dimension in ('place', 'audience', 'topic', 'minority', 'age')),
  value text not null,
  -- Stories in twelve months.
  at_least integer not null check (at_least between 1 and 99),
  set_by uuid references staff (id),
  set_at timestamptz not null,
  primary key (dimension, value)
);
