-- A session that was given up before its end says why.

alter table session add column given_up_because text not null default '';

-- The owner's own change of amendments, once: the policies hold for everybody else throughout.
alter table session_amendment no force row level security;
update session_amendment
   set before = before || '{"given_up_because": ""}', after = after || '{"given_up_because": ""}';
alter table session_amendment force row level security;
