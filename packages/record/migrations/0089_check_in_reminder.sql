-- Mails that remind a patient of a check-in: messages like the others, each at most once for a session and a day.

alter table message drop constraint message_kind_check;
alter table message drop constraint message_of_item;
alter table message
  add constraint message_kind_check check (kind in ('link', 'reply', 'notice', 'escalation', 'reminder')),
  add constraint message_of_item check (kind in ('link', 'reminder') or item_id is not null),
  -- Which check-in a reminder speaks of.
  add column session_id uuid,
  add column for_day integer,
  add constraint message_of_check_in check ((kind = 'reminder') = (session_id is not null and for_day is not null)),
  add constraint message_session foreign key (practice_id, session_id) references session (practice_id, session_id);
create unique index message_reminder_once on message (practice_id, session_id, for_day) where kind = 'reminder';
