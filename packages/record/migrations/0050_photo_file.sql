-- What lies in the photo store: one row for each original of a practice, under the hash of its bytes. Originals never change.
-- A file is stored before its row, and its row before the photo's, so that no photo ever lacks its picture.

create table photo_file (
  practice_id uuid not null,
  content_sha256 bytea not null check (octet_length(content_sha256) = 32),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'image/heic')),
  bytes integer not null check (bytes > 0),
  -- As it is shown: turned upright.
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  -- What the camera wrote into the file. No derivative carries it.
  camera jsonb not null,
  -- Sharpness, exposure and light of the whole photo as the server measured them, without landmarks.
  measured jsonb not null,
  thumbnail_sha256 bytea not null check (octet_length(thumbnail_sha256) = 32),
  display_sha256 bytea not null check (octet_length(display_sha256) = 32),
  display_width integer not null check (display_width > 0),
  display_height integer not null check (display_height > 0),
  stored_by text not null,
  staff_id uuid not null,
  stored_at timestamptz not null,
  primary key (practice_id, content_sha256)
);

alter table photo_file enable row level security;
alter table photo_file force row level security;
create policy photo_file_scope on photo_file
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on photo_file to stipple_access;

-- No program wrote photos before this, so there is no row without a file.
alter table photo
  add column indication text,
  add column zone text,
  add column make_up boolean,
  add column source text not null default 'upload' check (source in ('camera', 'upload', 'paired-phone')),
  -- Sharpness, exposure, light and pose as the device measured them, with landmarks where it found them; null: not measured.
  add column capture jsonb,
  add column staff_id uuid not null default '00000000-0000-0000-0000-000000000000',
  add constraint photo_file_of_photo foreign key (practice_id, content_sha256)
    references photo_file (practice_id, content_sha256);
alter table photo alter column source drop default, alter column staff_id drop default;
create index photo_session on photo (practice_id, session_id) where session_id is not null;

-- A photo that was entered in error stays, struck through, and is shown no more. Only added to.
create table photo_entered_in_error (
  practice_id uuid not null,
  photo_id uuid not null,
  reason text not null,
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (practice_id, photo_id),
  foreign key (practice_id, photo_id) references photo (practice_id, photo_id)
);

alter table photo_entered_in_error enable row level security;
alter table photo_entered_in_error force row level security;
create policy photo_entered_in_error_scope on photo_entered_in_error
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on photo_entered_in_error to stipple_access;

-- Which photo a view is compared with from now on. The newest mark counts; without one, the earliest photo of the view.
create table photo_baseline (
  practice_id uuid not null,
  mark_id uuid not null,
  patient_id uuid not null,
  photo_id uuid not null,
  view text not null,
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (practice_id, mark_id),
  foreign key (practice_id, photo_id) references photo (practice_id, photo_id)
);
create index photo_baseline_of_view on photo_baseline (practice_id, patient_id, view, at desc);

alter table photo_baseline enable row level security;
alter table photo_baseline force row level security;
create policy photo_baseline_scope on photo_baseline
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on photo_baseline to stipple_access;

-- A view that was left out, and why.
create table photo_skip (
  practice_id uuid not null,
  skip_id uuid not null,
  patient_id uuid not null,
  session_id uuid,
  indication text,
  view text not null,
  reason text not null check (reason <> ''),
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (practice_id, skip_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, session_id) references session (practice_id, session_id)
);
create index photo_skip_patient on photo_skip (practice_id, patient_id, at desc);

alter table photo_skip enable row level security;
alter table photo_skip force row level security;
create policy photo_skip_scope on photo_skip
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on photo_skip to stipple_access;
