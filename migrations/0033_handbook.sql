-- How the house tells, as pages that its people change. Begun from the files of the first version that has them.
create table handbook_page (
  id uuid primary key,
  slug text not null unique,
  position integer not null,
  title text not null,
  blocks jsonb not null,
  -- The running text alone, to search in.
  plain text not null,
  revision integer not null,
  changed_at timestamptz not null,
  -- Null while it stands as it was begun.
  changed_by uuid references staff (id),
  read_through_on date not null
);
create index handbook_page_words on handbook_page using gin (to_tsvector('swedish', title || ' ' || plain));

create table handbook_version (
  page_id uuid not null references handbook_page (id),
  number integer not null,
  title text not null,
  blocks jsonb not null,
  made_by uuid references staff (id),
  made_at timestamptz not null,
  primary key (page_id, number)
);

-- What a new colleague says that they have done; what the system sees by itself is not kept here.
create table introduction_step (
  staff_id uuid not null references staff (id),
  step text not null,
  done_at timestamptz not null,
  primary key (staff_id, step)
);

create table project (
  id uuid primary key,
  idempotency_key text not null unique,
  slug text not null unique,
  name text not null,
  summary text not null,
  contact_role text not null,
  contact_address text not null,
  municipalities text[] not null,
  starts_on date not null,
  ends_on date not null,
  funder text not null,
  -- Whose money the page may show, when the action is published.
  action_id uuid references action (id),
  -- Null where nobody is named yet.
  owner_id uuid references staff (id),
  created_at timestamptz not null,
  published_at timestamptz,
  check (ends_on > starts_on)
);

-- The stories of a project's base package, each with the channels it is meant for.
create table project_story (
  project_id uuid not null references project (id),
  story_id uuid not null references story (id),
  part text not null check (part in ('questions', 'start', 'midway', 'result')),
  channels text[] not null,
  primary key (project_id, part),
  unique (story_id)
);

create table project_meeting (
  project_id uuid not null references project (id),
  meeting_id uuid not null references meeting (id),
  primary key (project_id, meeting_id)
);

create table project_follow_up (
  id uuid primary key,
  project_id uuid not null references project (id),
  moment text not null check (moment in ('midway', 'end', 'year_after')),
  due_on date not null,
  done_at timestamptz,
  done_by uuid references staff (id),
  note text,
  unique (project_id, moment),
  check ((done_at is null) = (note is null))
);
