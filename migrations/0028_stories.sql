-- A story's row is what is being written; what everyone reads is one of its versions, which never changes.
alter table story drop constraint story_kind_check;
alter table story add constraint story_kind_check check (kind in
  ('article', 'portrait', 'meeting_report', 'questions', 'event', 'explainer', 'reminders', 'film'));

alter table story
  add column revision integer not null default 1,
  add column short text not null default '',
  add column means text not null default '',
  add column reader text not null default '',
  add column purpose text not null default '',
  add column action text not null default '',
  add column practical jsonb not null default '{}',
  add column audiences text[] not null default '{}',
  add column topics text[] not null default '{}',
  add column minorities text[] not null default '{}',
  add column ages text[] not null default '{}',
  add column picture_focus jsonb,
  add column picture_consent text check (picture_consent in ('nobody', 'given')),
  add column begun_at timestamptz,
  add column planned_on date,
  add column publish_at timestamptz,
  add column unpublish_at timestamptz,
  add column review_on date,
  add column followed_up_at timestamptz,
  add column followed_up_note text,
  add column dropped_at timestamptz,
  add column tags_confirmed_at timestamptz,
  add column tags_confirmed_by uuid references staff (id),
  add column translated_version_id uuid,
  add column scheduled_version_id uuid,
  add column published_version_id uuid;

-- Texts carry links and words with an explanation inside them: a text is a list of pieces.
create function pieces(body text) returns jsonb language sql immutable as $$
  select jsonb_build_array(jsonb_build_object('text', body))
$$;
update story set
  audiences = array[audience],
  begun_at = created_at,
  blocks = (
    select coalesce(jsonb_agg(
      case one ->> 'kind'
        when 'paragraph' then one || jsonb_build_object('text', pieces(one ->> 'text'))
        when 'heading' then one || '{"level": 2}'
        when 'question' then one || jsonb_build_object('answer', pieces(one ->> 'answer'))
        when 'fact' then one || jsonb_build_object('title', '', 'text', pieces(one ->> 'text'))
        when 'list' then one || jsonb_build_object('ordered', false, 'items',
          (select jsonb_agg(pieces(item)) from jsonb_array_elements_text(one -> 'items') item))
        else one
      end order by nth), '[]')
    from jsonb_array_elements(blocks) with ordinality as listed (one, nth));
drop function pieces;

create table story_version (
  id uuid primary key,
  story_id uuid not null references story (id),
  number integer not null,
  revision integer not null,
  language text not null,
  kind text not null,
  headline text not null,
  lead text not null,
  short text not null,
  means text not null,
  practical jsonb not null,
  blocks jsonb not null,
  audiences text[] not null,
  municipalities text[] not null,
  topics text[] not null,
  minorities text[] not null,
  ages text[] not null,
  passage_ids uuid[] not null,
  picture_id uuid references file (id),
  picture_alt text,
  picture_credit text,
  picture_focus jsonb,
  author_title text not null,
  made_by uuid references staff (id),
  made_at timestamptz not null,
  unique (story_id, number)
);
create index story_version_passages on story_version using gin (passage_ids);

insert into story_version
select gen_random_uuid(), id, 1, 1, language, kind, headline, lead, '', '', '{}', blocks, array[audience], municipalities,
  '{}', '{}', '{}', array(select passage_id from story_passage where story_id = story.id), picture_id, picture_alt,
  picture_credit, null, author_title, null, updated_at
from story where published_at is not null;
update story set published_version_id = story_version.id
from story_version where story_version.story_id = story.id and published_at is not null;

-- The versions refer to their story and never go away before it. No reference back: two tables that refer to each
-- other have no order in which a backup can be put back.
alter table story add check ((publish_at is null) = (scheduled_version_id is null));
create index story_shown on story (published_at desc) where published_version_id is not null;
create index story_due on story (publish_at) where publish_at is not null;

-- Pictures that the newsroom has sent in, also before a text that shows them is saved.
create table story_picture (
  file_id uuid primary key references file (id),
  by_staff uuid references staff (id),
  at timestamptz not null
);
insert into story_picture select distinct picture_id, null::uuid, created_at from story where picture_id is not null;

-- Why something was published although it lacked what a reader needs; counted.
create table story_exception (
  id uuid primary key,
  story_id uuid not null references story (id),
  version_id uuid not null references story_version (id),
  rules text[] not null,
  reason text not null,
  by_staff uuid references staff (id),
  at timestamptz not null
);

-- Asked to read: somebody in the house, or the person told about, who gets a secret address.
create table story_review (
  id uuid primary key,
  story_id uuid not null references story (id),
  version_id uuid not null references story_version (id),
  kind text not null check (kind in ('inside', 'told_about')),
  asked_by uuid references staff (id),
  asked_at timestamptz not null,
  reader_title text not null,
  token_hash bytea unique,
  expires_at timestamptz,
  answer text check (answer in ('approved', 'changes')),
  answer_text text,
  answered_by uuid references staff (id),
  answered_at timestamptz,
  closed_at timestamptz,
  check ((kind = 'told_about') = (token_hash is not null)),
  check ((answer is null) = (answered_at is null))
);
create index story_review_story on story_review (story_id, asked_at);

create table story_assignment (
  id uuid primary key,
  story_id uuid not null references story (id),
  staff_id uuid not null references staff (id),
  task text not null check (task in ('write', 'picture', 'read', 'translate', 'follow_up')),
  due_on date,
  given_at timestamptz not null,
  done_at timestamptz,
  unique (story_id, staff_id, task)
);

create table story_comment (
  id uuid primary key,
  story_id uuid not null references story (id),
  body text not null,
  by_staff uuid references staff (id),
  review_id uuid references story_review (id),
  at timestamptz not null,
  settled_at timestamptz
);
create index story_comment_story on story_comment (story_id, at);

create table story_correction (
  id uuid primary key,
  story_id uuid not null references story (id),
  body text not null,
  at timestamptz not null,
  by_staff uuid references staff (id)
);

-- Those quoted, as they said themselves; for counting whom the stories let speak.
create table story_voice (
  id uuid primary key,
  story_id uuid not null references story (id),
  role text not null,
  gender text check (gender in ('woman', 'man', 'other')),
  age text,
  municipality_code text
);
