-- Signed consents exactly as they were shown. A withdrawal is a row of its own.

create table consent (
  practice_id uuid not null,
  consent_id uuid not null,
  patient_id uuid not null,
  plan_id uuid not null,
  text_version text not null,
  sections jsonb not null,
  risk_lines jsonb not null,
  signature jsonb not null,
  photo_use jsonb not null,
  taken_by text not null,
  staff_id uuid not null,
  signed_at timestamptz not null,
  primary key (practice_id, consent_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, plan_id) references treatment_plan (practice_id, plan_id)
);
create index consent_patient on consent (practice_id, patient_id, signed_at desc);

alter table consent enable row level security;
alter table consent force row level security;
create policy consent_scope on consent
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on consent to stipple_access;

create table consent_withdrawal (
  practice_id uuid not null,
  consent_id uuid not null,
  reason text not null default '',
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (practice_id, consent_id),
  foreign key (practice_id, consent_id) references consent (practice_id, consent_id)
);

alter table consent_withdrawal enable row level security;
alter table consent_withdrawal force row level security;
create policy consent_withdrawal_scope on consent_withdrawal
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on consent_withdrawal to stipple_access;
