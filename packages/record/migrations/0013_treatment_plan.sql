-- Treatment plans: drafts may change, an agreed plan only ends. Every state is kept as a version.

create table treatment_plan (
  practice_id uuid not null,
  plan_id uuid not null,
  patient_id uuid not null,
  assessment_id uuid not null,
  indication text not null,
  device text not null,
  goal text not null,
  measure text not null,
  patient_measure text,
  sessions_planned integer not null check (sessions_planned between 1 and 24),
  interval_days integer not null check (interval_days between 1 and 365),
  first_reading_days integer not null check (first_reading_days between 0 and 730),
  final_reading_days integer not null check (final_reading_days between 0 and 730),
  stop_rule text not null,
  off_label boolean not null,
  reasons jsonb not null,
  findings jsonb not null,
  state text not null check (state in ('draft', 'agreed', 'ended')),
  agreed_at timestamptz,
  agreed_by text,
  ended_at timestamptz,
  ended_why text check (ended_why in ('completed', 'stop-rule', 'patient-wish', 'clinical-reason')),
  ended_text text not null default '',
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null,
  primary key (practice_id, plan_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, assessment_id) references assessment (practice_id, assessment_id)
);
create index treatment_plan_patient on treatment_plan (practice_id, patient_id, created_at desc);

alter table treatment_plan enable row level security;
alter table treatment_plan force row level security;
create policy treatment_plan_scope on treatment_plan
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on treatment_plan to stipple_access;

create table plan_zone (
  practice_id uuid not null,
  plan_id uuid not null,
  zone text not null,
  position integer not null,
  depth_hundredths integer not null check (depth_hundredths between 0 and 500),
  passes integer not null check (passes between 1 and 20),
  endpoint text not null,
  primary key (practice_id, plan_id, zone),
  foreign key (practice_id, plan_id) references treatment_plan (practice_id, plan_id)
);

alter table plan_zone enable row level security;
alter table plan_zone force row level security;
create policy plan_zone_scope on plan_zone
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update, delete on plan_zone to stipple_access;

create table treatment_plan_version (
  practice_id uuid not null,
  plan_id uuid not null,
  version integer not null,
  content jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (practice_id, plan_id, version),
  foreign key (practice_id, plan_id) references treatment_plan (practice_id, plan_id)
);

alter table treatment_plan_version enable row level security;
alter table treatment_plan_version force row level security;
create policy treatment_plan_version_scope on treatment_plan_version
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on treatment_plan_version to stipple_access;
