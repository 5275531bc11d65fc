-- Letters to be sent, written in the transaction of what they tell about. The address and the text are
-- emptied when it is sent or given up; what stays says only that it was sent, why and when.
create table mail (
  id uuid primary key,
  purpose text not null,
  to_address text,
  subject text,
  body text,
  language text not null,
  unsubscribe_url text,
  created_at timestamptz not null,
  send_after timestamptz not null,
  attempts integer not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  last_error text
);
create index mail_waiting on mail (send_after) where sent_at is null and given_up_at is null;
