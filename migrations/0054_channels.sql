-- How each channel is reached. The secret is sealed with the installation's key.
create table channel_connection (
  channel text primary key,
  settings jsonb not null,
  secret text not null,
  name text not null,
  token_expires_at timestamptz,
  connected_by uuid,
  connected_at timestamptz not null
);

-- What a channel's sign-in gave, sealed, and until when the channel asked us to wait.
create table channel_session (
  channel text primary key,
  kept text not null default '',
  wait_until timestamptz
);
comment on table channel_session is 'passing';

-- A channel that staff have stopped; without a row it goes.
create table channel_pause (
  channel text primary key,
  paused_by uuid,
  paused_at timestamptz not null,
  reason text not null
);

-- What is told of a story in one channel, while it is written. Never sent itself: a dispatch holds its own copy.
create table channel_card (
  story_id uuid not null references story (id),
  channel text not null,
  text text not null,
  alt text not null,
  with_picture boolean not null,
  due_at timestamptz,
  -- The version of the story that was read when it was written.
  version_id uuid references story_version (id),
  written_by uuid,
  written_at timestamptz not null,
  primary key (story_id, channel)
);

-- The ledger: one row for everything that goes out, is corrected or taken back.
create table dispatch (
  id uuid primary key,
  story_id uuid not null references story (id),
  version_id uuid not null references story_version (id),
  channel text not null,
  kind text not null check (kind in ('post', 'correct', 'withdraw')),
  -- The post that is corrected or taken back.
  of_dispatch_id uuid references dispatch (id),
  content jsonb not null,
  -- Made before anything is sent, so that the channel or we can know the post again.
  key text not null,
  state text not null check (state in
    ('ready', 'claimed', 'sending', 'done', 'failed', 'in_doubt', 'by_hand', 'cancelled')),
  due_at timestamptz not null,
  lease_until timestamptz,
  attempts smallint not null default 0,
  cause text,
  detail text not null default '',
  remote_id text,
  remote_url text,
  requested_by uuid,
  requested_at timestamptz not null,
  ended_at timestamptz,
  -- When a correction or withdrawal of this post was done.
  corrected_at timestamptz,
  withdrawn_at timestamptz,
  check ((kind = 'post') = (of_dispatch_id is null))
);
-- A story is out once in a channel.
create unique index dispatch_once on dispatch (story_id, channel)
  where kind = 'post' and state <> 'cancelled' and withdrawn_at is null;
-- One correction or withdrawal at a time.
create unique index dispatch_change_once on dispatch (of_dispatch_id)
  where state in ('ready', 'claimed', 'sending', 'in_doubt');
create index dispatch_due on dispatch (due_at) where state in ('ready', 'claimed', 'sending');
create index dispatch_story on dispatch (story_id);
create index dispatch_channel on dispatch (channel, requested_at);

-- What happened to it, step by step; rows are only added.
create table dispatch_step (
  id uuid primary key,
  dispatch_id uuid not null references dispatch (id),
  state text not null,
  at timestamptz not null,
  cause text,
  detail text not null,
  by_staff uuid
);
create index dispatch_step_of on dispatch_step (dispatch_id, at);

-- What people answered under our posts, as far as the channel tells.
create table channel_reply (
  channel text not null,
  remote_id text not null,
  dispatch_id uuid not null references dispatch (id),
  author text not null,
  text text not null,
  at timestamptz not null,
  url text not null,
  found_at timestamptz not null,
  assigned_to uuid,
  state text not null default 'new' check (state in ('new', 'assigned', 'answered', 'none_needed')),
  handled_by uuid,
  handled_at timestamptz,
  primary key (channel, remote_id)
);
create index channel_reply_open on channel_reply (at) where state in ('new', 'assigned');

-- What the channel says of a post, a row a day.
create table dispatch_figures (
  dispatch_id uuid not null references dispatch (id),
  day date not null,
  likes int,
  shares int,
  replies int,
  read_at timestamptz not null,
  primary key (dispatch_id, day)
);

-- Our own count of who came from a channel to a story: no cookie, no address, only how many on a day.
create table channel_click (
  story_id uuid not null references story (id),
  channel text not null,
  day date not null,
  count int not null,
  primary key (story_id, channel, day)
);


-- What waited when a backup was made may have gone out since: after it is put back, a person decides.
create function after_restore() returns void language sql as $$
  insert into dispatch_step (id, dispatch_id, state, at, cause, detail)
    select gen_random_uuid(), id, 'in_doubt', now(), 'interrupted', 'restore'
    from dispatch where state in ('ready', 'claimed', 'sending');
  update dispatch set state = 'in_doubt', cause = 'interrupted', detail = 'restore', lease_until = null,
    due_at = '9999-01-01T00:00:00Z'
  where state in ('ready', 'claimed', 'sending');
$$;
