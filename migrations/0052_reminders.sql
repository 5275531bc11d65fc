-- How many days before a consultation closes its silent invited are reminded by the system; null: never.
-- Without a row here it is the days that the code names.
create table consultation_reminding (
  consultation_id uuid primary key references consultation (id),
  days_before smallint check (days_before between 1 and 60)
);
