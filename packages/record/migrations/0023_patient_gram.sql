-- Groups of three letters in a patient's names, by which a name is found in spite of a typing error. An index of our own:
-- under row-level security PostgreSQL may look up only by equality, since its similarity operators could leak what they compare.
-- Rows are only added: the groups of a former name still lead to the person, who is then compared by the name of now.

create table patient_gram (
  practice_id uuid not null,
  gram text not null,
  patient_id uuid not null,
  primary key (practice_id, gram, patient_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id)
);

alter table patient_gram enable row level security;
alter table patient_gram force row level security;
create policy patient_gram_scope on patient_gram
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on patient_gram to stipple_access;
