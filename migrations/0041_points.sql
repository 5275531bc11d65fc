-- A point is a comment that staff cut out of a reply: answered, published and counted as any other. It may be
-- about the whole document, and is found again by the reply's code.
alter table consultation_comment
  alter column passage_id drop not null,
  alter column wording_id drop not null,
  alter column code_hash drop not null,
  add column reply_id uuid references consultation_reply (id),
  add column starts_at integer,
  add column ends_at integer,
  add constraint consultation_comment_place check ((passage_id is null) = (wording_id is null)),
  add constraint consultation_comment_own
    check (reply_id is not null or (passage_id is not null and code_hash is not null)),
  add constraint consultation_comment_point
    check (num_nonnulls(reply_id, starts_at, ends_at) in (0, 3) and (starts_at is null or starts_at < ends_at));
create index consultation_comment_reply on consultation_comment (reply_id, starts_at) where reply_id is not null;
