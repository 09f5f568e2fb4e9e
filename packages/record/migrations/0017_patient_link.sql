-- Links for phones: a secret used once, and the browser session that it opens. Secrets are stored hashed.

create table patient_link (
  practice_id uuid not null,
  link_id uuid not null,
  patient_id uuid not null,
  session_id uuid not null,
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  created_by text not null,
  created_at timestamptz not null,
  -- Until when the link may be opened.
  expires_at timestamptz not null,
  -- Last day on which the opened browser session works: 28 days after the course.
  access_ends_on date not null,
  wrong_tries integer not null default 0,
  locked_at timestamptz,
  opened_at timestamptz,
  revoked_at timestamptz,
  primary key (practice_id, link_id),
  unique (practice_id, secret_hash),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, session_id) references session (practice_id, session_id)
);
create index patient_link_patient on patient_link (practice_id, patient_id, created_at desc);

alter table patient_link enable row level security;
alter table patient_link force row level security;
create policy patient_link_scope on patient_link
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on patient_link to stipple_access;

create table portal_session (
  practice_id uuid not null,
  portal_session_id uuid not null,
  link_id uuid not null,
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  closed_at timestamptz,
  primary key (practice_id, portal_session_id),
  unique (practice_id, secret_hash),
  foreign key (practice_id, link_id) references patient_link (practice_id, link_id)
);

alter table portal_session enable row level security;
alter table portal_session force row level security;
create policy portal_session_scope on portal_session
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on portal_session to stipple_access;
