-- What goes on in the county besides the region's own meetings: something to go to, or a last day.
create table calendar_event (
  id uuid primary key,
  idempotency_key text not null unique,
  slug text not null unique,
  kind text not null
    check (kind in ('seminar', 'culture', 'training', 'consultation', 'meeting', 'deadline', 'other')),
  title jsonb not null,
  about jsonb not null,
  -- The first time, on the calendar and the wall clock of Sweden; without hours it takes whole days.
  first_day date not null,
  last_day date not null,
  starts text,
  ends text,
  -- The rule is kept, never its days: summer time is followed when they are counted out.
  repeats text not null check (repeats in ('none', 'weekly', 'fortnightly', 'monthly')),
  repeats_until date,
  -- Days of the rule on which it never was to be, and days that were called off after they were told.
  skipped_days text[] not null,
  cancelled_days text[] not null default '{}',
  reach text not null check (reach in ('municipality', 'county', 'digital')),
  municipality_code text,
  venue text not null,
  address text not null,
  link text,
  wheelchair boolean not null,
  hearing_loop boolean not null,
  access jsonb not null,
  organiser text not null,
  audiences text[] not null,
  contact_role text not null,
  contact_address text,
  sign_up text not null check (sign_up in ('none', 'link', 'email', 'meeting')),
  -- A link or an address, by what sign_up says.
  sign_up_to text,
  sign_up_until date,
  -- Whose seats are taken by signing up.
  meeting_id uuid references meeting (id),
  published_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  -- Grows with every change that a calendar should follow.
  revision integer not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  is_demo boolean not null default false,
  check (last_day >= first_day),
  check ((starts is null) = (ends is null)),
  check ((repeats = 'none') = (repeats_until is null)),
  check ((reach = 'municipality') = (municipality_code is not null)),
  check (reach <> 'digital' or link is not null),
  check ((sign_up in ('link', 'email')) = (sign_up_to is not null)),
  check ((sign_up = 'meeting') = (meeting_id is not null)),
  check ((cancelled_at is null) = (cancel_reason is null))
);
create index calendar_event_days on calendar_event (first_day) where published_at is not null;
