-- Opening hours, answer times and escalation as the practice decides them, and its approved words for check-ins.
-- Rows are only added; the highest version holds.

create table inbox_setting (
  practice_id uuid not null,
  version integer not null check (version >= 1),
  settings jsonb not null check (jsonb_typeof(settings) = 'object'),
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (practice_id, version)
);

alter table inbox_setting enable row level security;
alter table inbox_setting force row level security;
create policy inbox_setting_scope on inbox_setting
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on inbox_setting to stipple_access;

create table urgency_text (
  practice_id uuid not null,
  version integer not null check (version >= 1),
  texts jsonb not null check (jsonb_typeof(texts) = 'object'),
  approved_by text not null,
  staff_id uuid not null,
  licence text,
  approved_at timestamptz not null,
  primary key (practice_id, version),
  foreign key (practice_id, staff_id) references staff_member (practice_id, staff_id)
);

alter table urgency_text enable row level security;
alter table urgency_text force row level security;
create policy urgency_text_scope on urgency_text
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on urgency_text to stipple_access;
