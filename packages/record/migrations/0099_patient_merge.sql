-- One person entered twice. A merge is a pointer from the one row to the other: no row of a chart is written again, so
-- that signed rows stay as they are and undoing the merge gives both charts back as they were.

alter table patient
  -- Under whom this row is found; null for a row that stands for itself. Never the row of somebody who is merged too.
  add column merged_into uuid,
  -- When the import that brought the row was undone; such a row is found no more.
  add column withdrawn_at timestamptz,
  add constraint patient_merged_into foreign key (practice_id, merged_into) references patient (practice_id, patient_id),
  add constraint patient_not_into_itself check (merged_into <> patient_id);

-- All rows of one person at once: the row that stands for the person and those merged into it.
create index patient_person on patient (practice_id, (coalesce(merged_into, patient_id)));

create table patient_merge (
  practice_id uuid not null,
  merge_id uuid not null,
  survivor_id uuid not null,
  merged_id uuid not null,
  -- Both rows as they stood before, and which of the other's fields were taken over.
  survivor_before jsonb not null,
  merged_before jsonb not null,
  taken text[] not null default '{}',
  -- The survivor's version once the fields were taken over; undoing gives them back only while it is still this one.
  survivor_version integer not null,
  reason text not null default '',
  merged_by text not null,
  merged_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  primary key (practice_id, merge_id),
  foreign key (practice_id, survivor_id) references patient (practice_id, patient_id),
  foreign key (practice_id, merged_id) references patient (practice_id, patient_id),
  constraint patient_merge_two_rows check (survivor_id <> merged_id),
  constraint patient_merge_undone check ((undone_at is null) = (undone_by is null))
);
-- A row is merged into one other at a time.
create unique index patient_merge_standing on patient_merge (practice_id, merged_id) where undone_at is null;
create index patient_merge_survivor on patient_merge (practice_id, survivor_id);

alter table patient_merge enable row level security;
alter table patient_merge force row level security;
create policy patient_merge_scope on patient_merge
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on patient_merge to stipple_access;
grant update (undone_by, undone_at) on patient_merge to stipple_access;
