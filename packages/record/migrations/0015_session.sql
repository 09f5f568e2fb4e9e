-- Sessions: a draft is rewritten freely until it is signed; then the rows are closed and corrections are amendments.

create table session (
  practice_id uuid not null,
  session_id uuid not null,
  patient_id uuid not null,
  plan_id uuid not null,
  assessment_id uuid,
  number_in_series integer not null check (number_in_series >= 1),
  day date not null,
  operator text not null,
  operator_staff_id uuid not null,
  device text,
  device_serial text not null default '',
  speed text,
  cartridge jsonb,
  cartridge_lot text,
  anaesthetic jsonb,
  topicals jsonb not null default '[]',
  pain_0_10 integer check (pain_0_10 between 0 and 10),
  started_at timestamptz,
  ended_at timestamptz,
  immediate_events text not null default '',
  notes text not null default '',
  findings jsonb not null default '[]',
  override_reasons jsonb not null default '{}',
  signed_at timestamptz,
  signed_by text,
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null,
  primary key (practice_id, session_id),
  unique (practice_id, plan_id, number_in_series),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, plan_id) references treatment_plan (practice_id, plan_id),
  foreign key (practice_id, assessment_id) references assessment (practice_id, assessment_id)
);
create index session_patient on session (practice_id, patient_id, day desc);
create index session_unsigned on session (practice_id, day) where signed_at is null;
create index session_cartridge_lot on session (practice_id, cartridge_lot) where cartridge_lot is not null;

alter table session enable row level security;
alter table session force row level security;
create policy session_read on session for select
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
create policy session_insert on session for insert
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
create policy session_update on session for update
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid and signed_at is null)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on session to stipple_access;

create table session_zone (
  practice_id uuid not null,
  session_id uuid not null,
  zone text not null,
  position integer not null,
  depth_hundredths integer check (depth_hundredths between 0 and 500),
  passes integer check (passes between 1 and 20),
  endpoint text,
  skipped_because text not null default '',
  -- Set together with the session's own signature: a signed row refuses every further UPDATE and DELETE.
  signed_at timestamptz,
  primary key (practice_id, session_id, zone),
  foreign key (practice_id, session_id) references session (practice_id, session_id)
);

alter table session_zone enable row level security;
alter table session_zone force row level security;
create policy session_zone_read on session_zone for select
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
create policy session_zone_insert on session_zone for insert
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
create policy session_zone_update on session_zone for update
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid and signed_at is null)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
create policy session_zone_delete on session_zone for delete
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid and signed_at is null);
grant insert, select, update, delete on session_zone to stipple_access;

create table session_amendment (
  practice_id uuid not null,
  amendment_id uuid not null,
  session_id uuid not null,
  number integer not null check (number >= 1),
  reason text not null,
  before jsonb not null,
  after jsonb not null,
  findings jsonb not null,
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (practice_id, amendment_id),
  unique (practice_id, session_id, number),
  foreign key (practice_id, session_id) references session (practice_id, session_id)
);

alter table session_amendment enable row level security;
alter table session_amendment force row level security;
create policy session_amendment_scope on session_amendment
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on session_amendment to stipple_access;

-- Lots of cartridges, anaesthetics and topicals as they were used; filled when a session is signed or amended.

create table lot_use (
  practice_id uuid not null,
  session_id uuid not null,
  kind text not null check (kind in ('cartridge', 'anaesthetic', 'topical')),
  entry text not null,
  lot text not null check (lot <> ''),
  expires_on date,
  used_on date not null,
  primary key (practice_id, session_id, kind, entry, lot),
  foreign key (practice_id, session_id) references session (practice_id, session_id)
);
create index lot_use_entry on lot_use (practice_id, kind, entry, used_on desc);
create index lot_use_lot on lot_use (practice_id, lot);

alter table lot_use enable row level security;
alter table lot_use force row level security;
create policy lot_use_scope on lot_use
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on lot_use to stipple_access;
