-- Check-ins as the patient sent them, and the inbox that somebody works through.

create table check_in (
  practice_id uuid not null,
  check_in_id uuid not null,
  patient_id uuid not null,
  session_id uuid not null,
  for_day integer not null check (for_day between 0 and 60),
  answers jsonb not null,
  urgency text not null check (urgency in ('emergency', 'same-day', 'contact', 'self-care')),
  reasons jsonb not null,
  missing_groups text[] not null,
  text_shown text not null,
  catalogue_revision text not null,
  received_at timestamptz not null,
  primary key (practice_id, check_in_id),
  unique (practice_id, session_id, for_day),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, session_id) references session (practice_id, session_id)
);
create index check_in_patient on check_in (practice_id, patient_id, received_at desc);

alter table check_in enable row level security;
alter table check_in force row level security;
create policy check_in_scope on check_in
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on check_in to stipple_access;

create table inbox_item (
  practice_id uuid not null,
  item_id uuid not null,
  kind text not null check (kind in ('check-in', 'link-locked', 'mail-failed')),
  patient_id uuid not null,
  check_in_id uuid,
  urgency text not null check (urgency in ('emergency', 'same-day', 'contact', 'self-care')),
  title text not null,
  owner_staff_id uuid,
  owner_name text,
  created_at timestamptz not null,
  answer_by timestamptz,
  closed_at timestamptz,
  closed_by text,
  closing_note text not null default '',
  version integer not null default 1 check (version >= 1),
  primary key (practice_id, item_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, check_in_id) references check_in (practice_id, check_in_id)
);
create index inbox_item_open on inbox_item (practice_id, created_at) where closed_at is null;
create index inbox_item_closed on inbox_item (practice_id, closed_at desc) where closed_at is not null;

alter table inbox_item enable row level security;
alter table inbox_item force row level security;
create policy inbox_item_scope on inbox_item
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on inbox_item to stipple_access;
