-- Kinds, rooms, working hours, reminders: what a practice decides about its calendar. Rows are only added; the highest version holds.

create table booking_setting (
  practice_id uuid not null,
  version integer not null check (version >= 1),
  settings jsonb not null check (jsonb_typeof(settings) = 'object'),
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (practice_id, version)
);

alter table booking_setting enable row level security;
alter table booking_setting force row level security;
create policy booking_setting_scope on booking_setting
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on booking_setting to stipple_access;
