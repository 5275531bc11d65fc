create table staff (
  id uuid primary key,
  email text not null unique,
  title text not null,
  roles text[] not null,
  password_hash text,
  totp_secret text,
  totp_last_step bigint,
  created_at timestamptz not null,
  disabled_at timestamptz
);

create table passkey (
  credential_id text primary key,
  staff_id uuid not null references staff (id),
  public_key bytea not null,
  counter bigint not null,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);

create table staff_identity (
  issuer text not null,
  subject text not null,
  staff_id uuid not null references staff (id),
  primary key (issuer, subject)
);

create table staff_session (
  token_hash bytea primary key,
  staff_id uuid not null references staff (id),
  method text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index staff_session_staff on staff_session (staff_id);

-- What a sign-in in progress must remember: a WebAuthn challenge, an OIDC state.
create table sign_in_challenge (
  id_hash bytea primary key,
  kind text not null,
  data jsonb not null,
  expires_at timestamptz not null
);
