-- Invitations and reminders with their exact text. Each stands here before it leaves, so none is dropped silently.

create table appointment_mail (
  practice_id uuid not null,
  mail_id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('invitation', 'change', 'cancellation', 'reminder')),
  -- What it speaks of: a visit that has moved on since then is not written about any more.
  for_starts_at timestamptz not null,
  sent_to text not null,
  subject text not null,
  body text not null,
  calendar text not null default '',
  state text not null check (state in ('waiting', 'sent', 'failed', 'not-needed')),
  fault text not null default ''
    check (fault in ('', 'no-address', 'mail-off', 'mail-refused', 'mail-unreachable', 'came-back')),
  tries integer not null default 0,
  created_at timestamptz not null,
  tried_at timestamptz,
  sent_at timestamptz,
  primary key (practice_id, mail_id),
  foreign key (practice_id, appointment_id) references appointment (practice_id, appointment_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id)
);
create index appointment_mail_of_visit on appointment_mail (practice_id, appointment_id, created_at desc);
-- One reminder of each visit at each time.
create unique index appointment_mail_reminder on appointment_mail (practice_id, appointment_id, for_starts_at)
  where kind = 'reminder';

alter table appointment_mail enable row level security;
alter table appointment_mail force row level security;
create policy appointment_mail_scope on appointment_mail
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on appointment_mail to stipple_access;
