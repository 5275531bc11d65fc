-- A word of regional development, explained plainly. Hidden ones keep their row: nothing is removed.
create table term (
  id uuid primary key,
  slug text not null unique,
  -- The word by language; Swedish is always there.
  lemma jsonb not null,
  declension text not null,
  -- The Swedish forms that are recognised, as staff left them.
  forms text[] not null,
  -- A short name in capitals, recognised only as it is written.
  acronym text,
  -- Only the forms themselves: no compounds.
  exact boolean not null default false,
  -- Words that look like the term and are not; a * at either end stands for any letters.
  exceptions text[] not null default '{}',
  explanation jsonb not null,
  -- The languages whose word and explanation nobody has gone through yet.
  drafts text[] not null default '{}',
  source text not null,
  checked_on date not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz
);
