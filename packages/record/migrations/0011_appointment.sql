-- Planned visits: a day, and a time when there is one.

create table appointment (
  practice_id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('consultation', 'session', 'review', 'walk-in')),
  day date not null,
  time_of_day time(0),
  note text not null default '',
  state text not null check (state in ('planned', 'arrived', 'done', 'cancelled')),
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null,
  primary key (practice_id, appointment_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id)
);
create index appointment_day on appointment (practice_id, day);
create index appointment_patient on appointment (practice_id, patient_id, day);

alter table appointment enable row level security;
alter table appointment force row level security;
create policy appointment_scope on appointment
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on appointment to stipple_access;
