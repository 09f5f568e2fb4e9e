-- A visit may name who and which room it takes, and for how long. Nobody and no room is booked twice: the database refuses it.

create extension if not exists btree_gist;

alter table appointment
  -- The practice's own kind, as its booking settings name it; the purpose stays in `kind`.
  add column kind_id uuid,
  add column minutes integer not null default 30 check (minutes between 5 and 480),
  add column staff_id uuid,
  add column room_id uuid,
  -- The instants of day and time in the practice's zone when it was written, so that nights of change are exact.
  add column starts_at timestamptz,
  add column ends_at timestamptz,
  add constraint appointment_instants
    check ((starts_at is null) = (ends_at is null) and (starts_at is null or ends_at > starts_at)),
  add constraint appointment_taken_with_a_time
    check ((staff_id is null and room_id is null) or (time_of_day is null) = (starts_at is null)),
  add constraint appointment_staff_member foreign key (practice_id, staff_id) references staff_member (practice_id, staff_id),
  add constraint appointment_staff_once exclude using gist
    (practice_id with =, staff_id with =, tstzrange(starts_at, ends_at) with &&)
    where (state <> 'cancelled' and staff_id is not null and starts_at is not null),
  add constraint appointment_room_once exclude using gist
    (practice_id with =, room_id with =, tstzrange(starts_at, ends_at) with &&)
    where (state <> 'cancelled' and room_id is not null and starts_at is not null);
