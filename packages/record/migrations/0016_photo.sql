-- Photos of the record: what was taken, when and how. The picture itself lies in the photo store under its hash.

create table photo (
  practice_id uuid not null,
  photo_id uuid not null,
  patient_id uuid not null,
  session_id uuid,
  view text not null,
  taken_at timestamptz not null,
  content_sha256 bytea not null check (octet_length(content_sha256) = 32),
  bytes integer not null check (bytes > 0),
  media_type text not null,
  taken_by text not null,
  created_at timestamptz not null,
  primary key (practice_id, photo_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, session_id) references session (practice_id, session_id)
);
create index photo_patient on photo (practice_id, patient_id, taken_at desc);

alter table photo enable row level security;
alter table photo force row level security;
create policy photo_scope on photo
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on photo to stipple_access;
