-- A phone that takes photos for one patient: a link that works once, and the browser that it opens for less than an hour.

create table photo_phone (
  practice_id uuid not null,
  phone_id uuid not null,
  patient_id uuid not null,
  session_id uuid,
  indication text,
  staff_id uuid not null,
  by_name text not null,
  link_hash bytea not null check (octet_length(link_hash) = 32),
  created_at timestamptz not null,
  -- Until when the link may be opened.
  expires_at timestamptz not null,
  opened_at timestamptz,
  browser_hash bytea check (octet_length(browser_hash) = 32),
  -- Until when the opened browser may send photos.
  ends_at timestamptz,
  closed_at timestamptz,
  primary key (practice_id, phone_id),
  unique (practice_id, link_hash),
  unique (practice_id, browser_hash),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, session_id) references session (practice_id, session_id)
);
create index photo_phone_patient on photo_phone (practice_id, patient_id, created_at desc);

alter table photo_phone enable row level security;
alter table photo_phone force row level security;
create policy photo_phone_scope on photo_phone
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on photo_phone to stipple_access;
