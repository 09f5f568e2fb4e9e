-- Insurance beside the licence; what was said of an end that comes near; what was assessed or sorted without computing.

alter table staff_member
  add column insurer text not null default '',
  add column insurance_number text not null default '',
  add column insurance_valid_until date;

-- One row for each warning of an end, so that nobody is mailed of it twice. Only added to.
create table expiry_notice (
  practice_id uuid not null,
  staff_id uuid not null,
  about text not null check (about in ('licence', 'insurance')),
  valid_until date not null,
  days_before integer not null check (days_before in (60, 30, 7)),
  noted_at timestamptz not null,
  primary key (practice_id, staff_id, about, valid_until, days_before),
  foreign key (practice_id, staff_id) references staff_member (practice_id, staff_id)
);

alter table expiry_notice enable row level security;
alter table expiry_notice force row level security;
create policy expiry_notice_scope on expiry_notice
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on expiry_notice to stipple_access;

-- An assessment made while the practice had switched the rules off holds the facts and, once signed, the decision; its
-- verdict says nothing. Each keeps the version of the practice's settings that it read.
alter table assessment
  add column computed boolean not null default true,
  add column practice_version integer,
  add constraint assessment_practice_version foreign key (practice_id, practice_version)
    references practice_setting_version (practice_id, version);
