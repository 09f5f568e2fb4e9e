-- Who was exposed to what, when, where and by whom: the sessions of a time window by each thing that they can be asked for.
create index session_day on session (practice_id, day, session_id);
create index session_operator on session (practice_id, operator_staff_id, day);
create index session_device_serial on session (practice_id, device_serial, day) where device_serial <> '';

-- What earlier sessions used, signed before there was a stock. Their lots are traced like those of today.
alter table product_use no force row level security;
alter table lot_use no force row level security;
alter table session no force row level security;
insert into product_use (practice_id, use_id, session_id, patient_id, kind, entry, lot, unit_id, expires_on, pieces,
                         used_on, used_at, recorded_at)
select u.practice_id, gen_random_uuid(), u.session_id, s.patient_id, u.kind, u.entry, u.lot, null, u.expires_on, 1,
       u.used_on, coalesce(s.started_at, s.created_at), s.created_at
  from lot_use u join session s on s.practice_id = u.practice_id and s.session_id = u.session_id;
alter table product_use force row level security;
alter table lot_use force row level security;
alter table session force row level security;
