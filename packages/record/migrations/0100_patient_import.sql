-- Patients brought from another program as a table in a text file. The file is kept while it is being looked at and
-- written; each step writes a piece and how far it came in one transaction, so that a killed import goes on without doubles.

create table patient_import (
  practice_id uuid not null references practice (practice_id),
  import_id uuid not null,
  file_name text not null,
  content_sha256 bytea not null check (octet_length(content_sha256) = 32),
  -- Null once it is no longer needed.
  content bytea,
  -- Which column holds what, the order of day and month where it had to be asked, lines to add although somebody alike is there.
  mapping jsonb not null default '{}',
  add_anyway integer[] not null default '{}',
  state text not null default 'looked-at' check (state in ('looked-at', 'running', 'done', 'undone', 'given-up')),
  rows_total integer not null check (rows_total >= 0),
  -- Rows of the file that were dealt with.
  rows_done integer not null default 0 check (rows_done >= 0 and rows_done <= rows_total),
  imported integer not null default 0,
  rejected integer not null default 0,
  skipped integer not null default 0,
  begun_by text not null,
  begun_at timestamptz not null,
  finished_at timestamptz,
  undone_by text,
  undone_at timestamptz,
  primary key (practice_id, import_id)
);
create index patient_import_begun on patient_import (practice_id, begun_at desc);

alter table patient_import enable row level security;
alter table patient_import force row level security;
create policy patient_import_scope on patient_import
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on patient_import to stipple_access;

-- Which line of which file a patient came from. One patient for each line: a piece written twice is refused by the key.

create table patient_import_row (
  practice_id uuid not null,
  import_id uuid not null,
  line integer not null check (line > 0),
  patient_id uuid not null,
  primary key (practice_id, import_id, line),
  unique (practice_id, patient_id),
  foreign key (practice_id, import_id) references patient_import (practice_id, import_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id)
);

alter table patient_import_row enable row level security;
alter table patient_import_row force row level security;
create policy patient_import_row_scope on patient_import_row
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on patient_import_row to stipple_access;
