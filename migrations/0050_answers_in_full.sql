-- Comments that say the same, answered at once. A comment is in one group at most.
create table comment_group (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  title text not null,
  created_by uuid,
  created_at timestamptz not null
);
create index comment_group_of on comment_group (consultation_id, created_at);

create table comment_group_member (
  comment_id uuid primary key references consultation_comment (id),
  group_id uuid not null references comment_group (id),
  added_by uuid,
  added_at timestamptz not null
);
create index comment_group_member_of on comment_group_member (group_id);

alter table official_answer
  add column group_id uuid references comment_group (id),
  add column reviewed_by uuid,
  add column reviewed_at timestamptz;
create unique index official_answer_group on official_answer (group_id);

-- What was published before answers were reviewed keeps its moment, and no reviewer that never was.
update official_answer set reviewed_at = published_at where published_at is not null;

alter table official_answer
  drop constraint official_answer_check,
  add constraint official_answer_target check (num_nonnulls(theme_id, contribution_id, comment_id, group_id) = 1),
  -- Nobody reviews their own answer, and nothing unreviewed is published.
  add constraint official_answer_other_reader check (reviewed_by is null or reviewed_by is distinct from prepared_by),
  add constraint official_answer_reviewed check (published_at is null or reviewed_at is not null);

-- A comment's one answer: its own, or that of the group it is in.
create view comment_answer as
  select answer.comment_id, answer.id as answer_id, answer.group_id, answer.outcome, answer.text, answer.forwarded_to,
    answer.passage_id, answer.published_at
  from official_answer answer where answer.comment_id is not null
  union all
  select member.comment_id, answer.id, answer.group_id, answer.outcome, answer.text, answer.forwarded_to,
    answer.passage_id, answer.published_at
  from comment_group_member member join official_answer answer on answer.group_id = member.group_id;

-- What came of a consultation, told whole: published once every comment is answered, corrected by a new version.
create table consultation_statement (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  version integer not null,
  intro text not null,
  published_by uuid,
  published_at timestamptz not null,
  unique (consultation_id, version)
);

-- The statement as a document, made by the house once it is published.
create table consultation_statement_pdf (
  statement_id uuid primary key references consultation_statement (id),
  bytes bytea not null,
  made_at timestamptz not null
);
comment on table consultation_statement_pdf is 'passing';
