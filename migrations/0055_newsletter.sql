-- Some letters are sent as HTML too, beside their text.
alter table mail add column html text;

-- Letters that no mail server was set for: what would have gone out, to be read by staff. Kept for a month.
create table local_mail (
  id uuid primary key,
  purpose text not null,
  to_address text not null,
  subject text not null,
  -- The whole letter as it would have gone over the wire, headers and all.
  raw bytea not null,
  at timestamptz not null
);
create index local_mail_at on local_mail (at);
comment on table local_mail is 'passing';

-- Who asked for the newsletter. The address is used for this alone and emptied when it ends.
create table newsletter_subscriber (
  id uuid primary key,
  email text,
  -- Empty: about everything.
  topics text[] not null default '{}',
  municipality_code text,
  language text not null check (language in ('sv', 'en', 'fi')),
  -- Double opt-in: until the button behind the first letter's link is pressed nothing else is sent.
  confirm_hash bytea unique,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  ending text check (ending in ('left', 'never_confirmed', 'bounced', 'complained')),
  check ((ended_at is null) = (ending is null)),
  check (ended_at is null or (email is null and confirm_hash is null))
);
create unique index newsletter_subscriber_once on newsletter_subscriber (lower(email)) where ended_at is null;
create index newsletter_subscriber_receives on newsletter_subscriber (id)
  where confirmed_at is not null and ended_at is null;

create table newsletter_issue (
  id uuid primary key,
  headline jsonb not null,
  intro jsonb not null,
  -- Stories by their original edition, in the order they stand in the letter.
  stories uuid[] not null default '{}',
  -- What goes on, by "event:<id>:<day>", "meeting:<id>" or "deadline:<id>".
  happenings text[] not null default '{}',
  state text not null check (state in
    ('draft', 'asked', 'approved', 'scheduled', 'sending', 'stopped', 'sent')),
  -- What was approved, word for word in every edition: this is what goes out.
  content jsonb,
  made_at timestamptz not null,
  -- Who last changed it, and so may not approve it.
  changed_by uuid,
  changed_at timestamptz not null,
  asked_by uuid,
  approved_by uuid,
  approved_at timestamptz,
  send_at timestamptz,
  began_at timestamptz,
  done_at timestamptz,
  -- How many rows of the ledger ended how, kept when the ledger is no longer.
  totals jsonb,
  check ((state in ('draft', 'asked')) = (content is null)),
  check ((state in ('scheduled', 'sending', 'stopped', 'sent')) = (send_at is not null))
);
-- One at a time is written: what is chosen for the next issue lands there.
create unique index newsletter_issue_next on newsletter_issue ((true)) where state in ('draft', 'asked');

-- The ledger: one row a recipient. Every step is committed before the next is taken. Left out of backups: what was
-- sent after a backup must not be sent again by the restored ledger.
create table newsletter_delivery (
  issue_id uuid not null references newsletter_issue (id),
  subscriber_id uuid not null references newsletter_subscriber (id),
  state text not null default 'ready' check (state in
    ('ready', 'claimed', 'handing_over', 'accepted', 'deferred', 'bounced', 'in_doubt', 'failed')),
  due_at timestamptz not null,
  -- The batch that holds it, and until when.
  batch uuid,
  lease_until timestamptz,
  attempts smallint not null default 0,
  -- Codes alone: what a server says holds the receiver's address.
  codes text not null default '',
  at timestamptz not null,
  decided_by uuid,
  primary key (issue_id, subscriber_id)
) with (fillfactor = 70);
create index newsletter_delivery_due on newsletter_delivery (issue_id, due_at)
  where state in ('ready', 'deferred');
create index newsletter_delivery_held on newsletter_delivery (lease_until)
  where state in ('claimed', 'handing_over');
create index newsletter_delivery_bounced on newsletter_delivery (subscriber_id) where state = 'bounced';
create index newsletter_delivery_of on newsletter_delivery (subscriber_id);
comment on table newsletter_delivery is 'passing';

-- Whom nothing is sent to any more. By a keyed hash of the address; what staff see of it is its ends.
create table newsletter_suppression (
  id uuid primary key,
  address_hash bytea not null unique,
  shown text not null,
  reason text not null check (reason in ('bounced', 'complained')),
  codes text not null default '',
  issue_id uuid references newsletter_issue (id),
  at timestamptz not null
);
