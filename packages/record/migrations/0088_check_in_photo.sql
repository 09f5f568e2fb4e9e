-- Photos that a patient sends with a check-in. Only copies without metadata lie in the photo store; what the phone sent is not kept.

create table check_in_photo (
  practice_id uuid not null,
  photo_id uuid not null,
  check_in_id uuid not null,
  patient_id uuid not null,
  -- Of the bytes as the phone sent them, so that sending them twice is once.
  sent_sha256 bytea not null check (octet_length(sent_sha256) = 32),
  display_sha256 bytea not null check (octet_length(display_sha256) = 32),
  thumbnail_sha256 bytea not null check (octet_length(thumbnail_sha256) = 32),
  -- Of the copy that is kept, turned upright.
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  received_at timestamptz not null,
  primary key (practice_id, photo_id),
  unique (practice_id, check_in_id, sent_sha256),
  foreign key (practice_id, check_in_id) references check_in (practice_id, check_in_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id)
);

alter table check_in_photo enable row level security;
alter table check_in_photo force row level security;
create policy check_in_photo_scope on check_in_photo
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on check_in_photo to stipple_access;

-- The last check-ins of a day, for the healing band.
create index check_in_of_day on check_in (practice_id, for_day, received_at desc);
