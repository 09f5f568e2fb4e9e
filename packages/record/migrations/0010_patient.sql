-- Patients: who they are and how to reach them. Nothing clinical stands here.

create table patient (
  practice_id uuid not null references practice (practice_id),
  patient_id uuid not null,
  given_name text not null check (given_name <> ''),
  family_name text not null check (family_name <> ''),
  birth_date date not null,
  phone text not null default '',
  email text not null default '',
  called text not null default '',
  notes text not null default '',
  -- Names without accents in lower case, both orders, digits of the phone and the birth date: what a search compares with.
  search_key text not null,
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null,
  opened_at timestamptz not null,
  primary key (practice_id, patient_id)
);
create index patient_opened on patient (practice_id, opened_at desc);
create index patient_born on patient (practice_id, birth_date);

alter table patient enable row level security;
alter table patient force row level security;
create policy patient_scope on patient
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on patient to stipple_access;

-- Every earlier state of a patient row, so that a correction loses nothing.

create table patient_version (
  practice_id uuid not null,
  patient_id uuid not null,
  version integer not null,
  content jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (practice_id, patient_id, version),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id)
);

alter table patient_version enable row level security;
alter table patient_version force row level security;
create policy patient_version_scope on patient_version
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on patient_version to stipple_access;
