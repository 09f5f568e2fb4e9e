-- Intake answers, assessments as they were, overrides and decisions. Rows are only ever added.

create table intake_answer (
  practice_id uuid not null,
  answer_id uuid not null,
  patient_id uuid not null,
  question text not null,
  -- The answer in the contract's shape; "do not know" is an answer too.
  value jsonb not null,
  answered_on date not null,
  answered_by text not null check (answered_by in ('patient', 'clinician', 'record')),
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (practice_id, answer_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id)
);
create index intake_answer_patient on intake_answer (practice_id, patient_id, question, recorded_at desc);

alter table intake_answer enable row level security;
alter table intake_answer force row level security;
create policy intake_answer_scope on intake_answer
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on intake_answer to stipple_access;

create table assessment (
  practice_id uuid not null,
  assessment_id uuid not null,
  patient_id uuid not null,
  indication text not null,
  zones text[] not null,
  assessed_on date not null,
  verdict text not null check (verdict in ('unsuitable', 'refer', 'cannot-tell', 'defer', 'suitable-with-precautions', 'suitable')),
  defer_until date,
  not_before date,
  -- The sentences shown, the facts read and the catalogue that reasoned: a past assessment is shown as it was.
  findings jsonb not null,
  open_questions jsonb not null,
  answers jsonb not null,
  catalogue_revision text not null,
  assessed_by text not null,
  created_at timestamptz not null,
  primary key (practice_id, assessment_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id)
);
create index assessment_patient on assessment (practice_id, patient_id, created_at desc);

alter table assessment enable row level security;
alter table assessment force row level security;
create policy assessment_scope on assessment
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on assessment to stipple_access;

create table finding_override (
  practice_id uuid not null,
  override_id uuid not null,
  assessment_id uuid not null,
  rule text not null,
  reason text not null check (reason in ('specialist-letter', 'clinical-judgement', 'benefit-outweighs', 'information-corrected', 'other')),
  text text not null,
  licence text not null check (licence in ('physician', 'other-prescriber', 'other')),
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (practice_id, override_id),
  unique (practice_id, assessment_id, rule),
  foreign key (practice_id, assessment_id) references assessment (practice_id, assessment_id)
);

alter table finding_override enable row level security;
alter table finding_override force row level security;
create policy finding_override_scope on finding_override
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on finding_override to stipple_access;

create table candidacy_decision (
  practice_id uuid not null,
  decision_id uuid not null,
  assessment_id uuid not null,
  decision text not null check (decision in ('treat', 'treat-with-precautions', 'defer', 'refer', 'do-not-treat')),
  text text not null default '',
  staff_id uuid not null,
  by_name text not null,
  signed_at timestamptz not null,
  primary key (practice_id, decision_id),
  foreign key (practice_id, assessment_id) references assessment (practice_id, assessment_id)
);
create index candidacy_decision_assessment on candidacy_decision (practice_id, assessment_id, signed_at desc);

alter table candidacy_decision enable row level security;
alter table candidacy_decision force row level security;
create policy candidacy_decision_scope on candidacy_decision
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on candidacy_decision to stipple_access;
