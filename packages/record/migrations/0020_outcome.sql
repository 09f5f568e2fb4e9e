-- Readings of outcome scales. A reading is never changed; a corrected one is a new row.

create table outcome (
  practice_id uuid not null,
  outcome_id uuid not null,
  patient_id uuid not null,
  plan_id uuid not null,
  scale text not null,
  items jsonb not null,
  score double precision not null,
  occasion text not null check (occasion in ('baseline', 'session', 'review')),
  measured_on date not null,
  rated_by text not null,
  staff_id uuid,
  recorded_at timestamptz not null,
  primary key (practice_id, outcome_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, plan_id) references treatment_plan (practice_id, plan_id)
);
create index outcome_plan on outcome (practice_id, plan_id, scale, measured_on, recorded_at);

alter table outcome enable row level security;
alter table outcome force row level security;
create policy outcome_scope on outcome
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on outcome to stipple_access;
