-- What is known of a decision besides its words: where the minutes are, who voted how, who thought otherwise.
alter table decision
  add column minutes_url text not null default '',
  -- Where in the minutes, e.g. "§ 118".
  add column minutes_paragraph text not null default '',
  add column changed_at timestamptz,
  -- Recorded by mistake: its address still answers, and says so.
  add column withdrawn_at timestamptz,
  add column withdrawn_reason text not null default '',
  add constraint decision_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_reason = ''));

-- Only where there was a vote.
create table decision_vote (
  decision_id uuid not null references decision (id),
  position integer not null,
  party_group text not null,
  in_favour integer not null check (in_favour >= 0),
  against integer not null check (against >= 0),
  abstained integer not null check (abstained >= 0),
  primary key (decision_id, position),
  check (in_favour + against + abstained > 0)
);

create table decision_reservation (
  decision_id uuid not null references decision (id),
  position integer not null,
  party_group text not null,
  text text not null,
  primary key (decision_id, position)
);
