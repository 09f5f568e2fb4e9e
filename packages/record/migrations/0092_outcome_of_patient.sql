-- Who gave a reading: staff, or the patient on their own phone. And what was decided when a plan's review came up.

alter table outcome
  add column reported_by text not null default 'staff' check (reported_by in ('staff', 'patient')),
  add constraint outcome_by_staff check (reported_by = 'patient' or staff_id is not null);
alter table outcome alter column reported_by drop default;

create table plan_review (
  practice_id uuid not null,
  review_id uuid not null,
  plan_id uuid not null,
  patient_id uuid not null,
  decision text not null check (decision in ('go-on', 'change-plan', 'pause', 'end-course', 'refer')),
  text text not null default '',
  -- The reasons that stood at the time, and the rule in its words.
  reasons jsonb not null,
  stop_rule text not null,
  decided_on date not null,
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (practice_id, review_id),
  foreign key (practice_id, plan_id) references treatment_plan (practice_id, plan_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id)
);
create index plan_review_plan on plan_review (practice_id, plan_id, decided_on desc);

alter table plan_review enable row level security;
alter table plan_review force row level security;
create policy plan_review_scope on plan_review
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on plan_review to stipple_access;
