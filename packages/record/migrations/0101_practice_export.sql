-- Who took everything out, when, and whether it arrived whole. The archive itself is written straight to whoever asked and kept nowhere.

create table practice_export (
  practice_id uuid not null references practice (practice_id),
  export_id uuid not null,
  -- For this person alone, and only until then.
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  usable_until timestamptz not null,
  with_photos boolean not null,
  begun_at timestamptz,
  parts_total integer,
  parts_done integer not null default 0,
  finished_at timestamptz,
  rows_total bigint,
  photos_total integer,
  bytes_total bigint,
  manifest_sha256 bytea check (octet_length(manifest_sha256) = 32),
  fault text,
  primary key (practice_id, export_id),
  foreign key (practice_id, asked_by) references staff_member (practice_id, staff_id)
);
create index practice_export_asked on practice_export (practice_id, asked_at desc);

alter table practice_export enable row level security;
alter table practice_export force row level security;
create policy practice_export_scope on practice_export
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on practice_export to stipple_access;
