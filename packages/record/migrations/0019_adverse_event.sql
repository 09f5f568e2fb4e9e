-- Adverse events and what was seen later. Follow-ups are only added.

create table adverse_event (
  practice_id uuid not null,
  adverse_event_id uuid not null,
  patient_id uuid not null,
  session_id uuid,
  check_in_id uuid,
  kind text not null,
  onset_on date not null,
  grade text not null check (grade in ('mild', 'moderate', 'severe', 'life-threatening')),
  zones text[] not null,
  course text not null default '',
  action text not null default '',
  state text not null check (state in ('open', 'resolved', 'resolved-with-mark', 'referred')),
  reported_by text not null,
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null,
  primary key (practice_id, adverse_event_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, session_id) references session (practice_id, session_id),
  foreign key (practice_id, check_in_id) references check_in (practice_id, check_in_id)
);
create index adverse_event_patient on adverse_event (practice_id, patient_id, created_at desc);

alter table adverse_event enable row level security;
alter table adverse_event force row level security;
create policy adverse_event_scope on adverse_event
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on adverse_event to stipple_access;

create table adverse_event_follow_up (
  practice_id uuid not null,
  follow_up_id uuid not null,
  adverse_event_id uuid not null,
  text text not null,
  state text not null check (state in ('open', 'resolved', 'resolved-with-mark', 'referred')),
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (practice_id, follow_up_id),
  foreign key (practice_id, adverse_event_id) references adverse_event (practice_id, adverse_event_id)
);
create index adverse_event_follow_up_event on adverse_event_follow_up (practice_id, adverse_event_id, at);

alter table adverse_event_follow_up enable row level security;
alter table adverse_event_follow_up force row level security;
create policy adverse_event_follow_up_scope on adverse_event_follow_up
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on adverse_event_follow_up to stipple_access;
