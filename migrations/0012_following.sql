-- A letter sent after the backup must not be sent once more by the restored one; nor need its address be kept there.
comment on table mail is 'passing';

-- Who asked to be told by e-mail about one inspel. The address is used for this alone and emptied when it ends.
create table follow (
  id uuid primary key,
  contribution_id uuid not null references contribution (id),
  email text,
  -- The receipt's code, so that letters can lead to it; elsewhere only its hash is kept.
  code text,
  language text not null,
  -- Double opt-in: until the link in the first letter is followed nothing else is sent.
  confirm_hash bytea unique,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  -- The states that the sender knows of: what is new is what is not in here.
  told text[] not null default '{}',
  told_at timestamptz,
  ended_at timestamptz,
  check (ended_at is null or (email is null and code is null and confirm_hash is null))
);
-- One address follows one inspel once.
create unique index follow_once on follow (contribution_id, lower(email)) where ended_at is null;
create index follow_going on follow (contribution_id) where ended_at is null;
