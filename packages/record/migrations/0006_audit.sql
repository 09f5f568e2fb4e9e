-- Who did and saw what. Rows are only ever added: the application has no right to change or remove one.
-- A job seals the digests (not the values) in batches into a chain for each practice, so that writers do not queue.
create table audit_event (
  practice_id uuid not null references practice (practice_id),
  audit_id uuid not null,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('staff', 'patient', 'job')),
  actor_id text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  patient_id uuid,
  detail jsonb not null default '{}',
  digest bytea not null check (length(digest) = 32),
  primary key (practice_id, audit_id)
);
create index audit_event_at_idx on audit_event (practice_id, at, audit_id);
create index audit_event_patient_idx on audit_event (practice_id, patient_id, at) where patient_id is not null;
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy own_practice on audit_event
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant select, insert on audit_event to stipple_access;

create table audit_seal (
  practice_id uuid not null references practice (practice_id),
  seal_number integer not null check (seal_number > 0),
  sealed_at timestamptz not null default now(),
  entry_count integer not null check (entry_count > 0),
  last_event_at timestamptz not null,
  previous_digest bytea not null check (length(previous_digest) = 32),
  digest bytea not null check (length(digest) = 32),
  primary key (practice_id, seal_number)
);
alter table audit_seal enable row level security;
alter table audit_seal force row level security;
create policy own_practice on audit_seal
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant select, insert on audit_seal to stipple_access;

create table audit_seal_entry (
  practice_id uuid not null,
  seal_number integer not null,
  position integer not null check (position > 0),
  audit_id uuid not null,
  digest bytea not null check (length(digest) = 32),
  primary key (practice_id, seal_number, position),
  unique (practice_id, audit_id),
  foreign key (practice_id, seal_number) references audit_seal (practice_id, seal_number)
);
alter table audit_seal_entry enable row level security;
alter table audit_seal_entry force row level security;
create policy own_practice on audit_seal_entry
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant select, insert on audit_seal_entry to stipple_access;
