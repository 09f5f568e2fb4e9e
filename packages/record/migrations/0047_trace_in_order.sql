-- The indexes of the exposure trace give sessions in the order in which they are shown, so that a page of them ends where
-- it is full instead of sorting all that lie in the window.
drop index session_operator;
drop index session_device_serial;
drop index product_use_entry;
drop index product_use_room;
create index session_operator on session (practice_id, operator_staff_id, day, session_id);
create index session_device_serial on session (practice_id, device_serial, day, session_id) where device_serial <> '';
create index product_use_entry on product_use (practice_id, kind, entry, used_on, session_id) where detached_at is null;
create index product_use_room on product_use (practice_id, room, used_on, session_id)
  where room <> '' and detached_at is null;
