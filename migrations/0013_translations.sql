-- An installation's own interface texts: what translators wrote or signed here. Each lies over the text of the
-- same language and key that came with the version. source_hash names the Swedish text it was made from; the
-- revision grows with every change, so that the sum of all tells a process that something is new.
create table translation (
  id uuid primary key,
  language text not null check (language <> 'sv'),
  key text not null,
  text text not null check (text <> ''),
  state text not null check (state in ('draft', 'reviewed')),
  source_hash text not null,
  revision integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid references staff (id),
  constraint translation_of unique (language, key)
);
