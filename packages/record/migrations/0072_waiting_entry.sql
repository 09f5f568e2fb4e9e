-- Who would come sooner if somebody else called off.

create table waiting_entry (
  practice_id uuid not null,
  waiting_id uuid not null,
  patient_id uuid not null,
  kind_id uuid not null,
  -- Null: any practitioner.
  staff_id uuid,
  -- 1 is Monday; empty: any day. Parts of the day likewise.
  weekdays integer[] not null,
  parts text[] not null check (parts <@ array['morning', 'afternoon', 'evening']),
  from_on date,
  note text not null default '',
  state text not null check (state in ('waiting', 'booked', 'withdrawn')),
  -- The visit that ended the waiting.
  appointment_id uuid,
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null,
  primary key (practice_id, waiting_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, staff_id) references staff_member (practice_id, staff_id),
  foreign key (practice_id, appointment_id) references appointment (practice_id, appointment_id)
);
create index waiting_entry_waiting on waiting_entry (practice_id, created_at) where state = 'waiting';

alter table waiting_entry enable row level security;
alter table waiting_entry force row level security;
create policy waiting_entry_scope on waiting_entry
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on waiting_entry to stipple_access;
