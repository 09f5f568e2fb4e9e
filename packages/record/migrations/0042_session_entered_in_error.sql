-- A session that was entered in error stays where it stands, struck through, and counts for nothing. Only added to.

create table session_entered_in_error (
  practice_id uuid not null,
  session_id uuid not null,
  reason text not null,
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (practice_id, session_id),
  foreign key (practice_id, session_id) references session (practice_id, session_id)
);

alter table session_entered_in_error enable row level security;
alter table session_entered_in_error force row level security;
create policy session_entered_in_error_scope on session_entered_in_error
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on session_entered_in_error to stipple_access;

-- Its number in the series is given again. Starting a session holds the plan, so that two never get the same.
alter table session drop constraint session_practice_id_plan_id_number_in_series_key;
create index session_plan on session (practice_id, plan_id, number_in_series);
