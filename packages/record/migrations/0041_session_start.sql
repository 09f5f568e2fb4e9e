-- The start of needling as it was confirmed: what spoke against it then, and the licensed person's reason. Only added to.

create table session_start (
  practice_id uuid not null,
  start_id uuid not null,
  session_id uuid not null,
  -- The device's clock; `recorded_at` is the server's.
  at timestamptz not null,
  recorded_at timestamptz not null,
  against jsonb not null,
  reason text not null,
  licence text check (licence in ('physician', 'other-prescriber', 'other')),
  staff_id uuid not null,
  by_name text not null,
  primary key (practice_id, start_id),
  foreign key (practice_id, session_id) references session (practice_id, session_id)
);
create index session_start_session on session_start (practice_id, session_id, recorded_at desc);

alter table session_start enable row level security;
alter table session_start force row level security;
create policy session_start_scope on session_start
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on session_start to stipple_access;
