-- The stock, lot by lot; what came and went; each package from the moment it is opened; where it was used; what went wrong.
-- A lot is known by its kind, its entry of the catalogue and the maker's number. Uses name it the same way, so that lots
-- that nobody received are traced as well.

create table stock_lot (
  practice_id uuid not null,
  stock_lot_id uuid not null,
  kind text not null check (kind in ('cartridge', 'anaesthetic', 'topical', 'sheath')),
  entry text not null,
  lot text not null check (lot <> ''),
  expires_on date,
  -- The maker's number of the product, as its code carries it: a package scanned later is recognised by it.
  product_code text not null default '',
  state text not null default 'available' check (state in ('available', 'quarantined', 'recalled')),
  state_reason text not null default '',
  state_by text not null default '',
  state_at timestamptz,
  -- Unopened pieces: the sum of its movements. Below zero when more was used than was ever received.
  on_hand integer not null,
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null,
  primary key (practice_id, stock_lot_id),
  unique (practice_id, kind, entry, lot)
);
create index stock_lot_product_code on stock_lot (practice_id, product_code) where product_code <> '';

alter table stock_lot enable row level security;
alter table stock_lot force row level security;
create policy stock_lot_scope on stock_lot
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on stock_lot to stipple_access;

create table stock_movement (
  practice_id uuid not null,
  movement_id uuid not null,
  stock_lot_id uuid not null,
  act text not null check (act in
    ('received', 'opened', 'used', 'returned', 'discarded', 'corrected', 'quarantined', 'recalled', 'released')),
  pieces integer not null,
  unit_id uuid,
  session_id uuid,
  reason text not null default '',
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (practice_id, movement_id),
  foreign key (practice_id, stock_lot_id) references stock_lot (practice_id, stock_lot_id)
);
create index stock_movement_lot on stock_movement (practice_id, stock_lot_id, at desc);

alter table stock_movement enable row level security;
alter table stock_movement force row level security;
create policy stock_movement_scope on stock_movement
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on stock_movement to stipple_access;

create table stock_unit (
  practice_id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('cartridge', 'anaesthetic', 'topical', 'sheath')),
  entry text not null,
  lot text not null,
  expires_on date,
  -- Of this one package, where its code carries one: two units with the same serial number are the same thing.
  serial text not null default '',
  room text not null default '',
  opened_at timestamptz not null,
  opened_by_staff_id uuid not null,
  opened_by text not null,
  -- The session that it was opened for or first attached to.
  session_id uuid,
  discarded_at timestamptz,
  discarded_by text,
  discarded_because text not null default '',
  primary key (practice_id, unit_id),
  foreign key (practice_id, session_id) references session (practice_id, session_id)
);
create index stock_unit_lot on stock_unit (practice_id, lot, kind, entry);
create index stock_unit_serial on stock_unit (practice_id, serial) where serial <> '';
create index stock_unit_open on stock_unit (practice_id, opened_at desc) where session_id is null and discarded_at is null;

alter table stock_unit enable row level security;
alter table stock_unit force row level security;
create policy stock_unit_scope on stock_unit
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on stock_unit to stipple_access;

-- What a session's chart names of the stock, as it stands. A line taken off the chart again stays, detached.
create table product_use (
  practice_id uuid not null,
  use_id uuid not null,
  session_id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('cartridge', 'anaesthetic', 'topical', 'sheath')),
  entry text not null,
  lot text not null,
  unit_id uuid,
  expires_on date,
  pieces integer not null check (pieces >= 1),
  room text not null default '',
  used_on date not null,
  used_at timestamptz not null,
  detached_at timestamptz,
  recorded_at timestamptz not null,
  primary key (practice_id, use_id),
  unique nulls not distinct (practice_id, session_id, kind, entry, lot, unit_id),
  foreign key (practice_id, session_id) references session (practice_id, session_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id)
);
create index product_use_lot on product_use (practice_id, lot, kind, entry, used_on desc) where detached_at is null;
create index product_use_unit on product_use (practice_id, unit_id) where unit_id is not null and detached_at is null;
create index product_use_entry on product_use (practice_id, kind, entry, used_on) where detached_at is null;
create index product_use_room on product_use (practice_id, room, used_on) where room <> '' and detached_at is null;

alter table product_use enable row level security;
alter table product_use force row level security;
create policy product_use_scope on product_use
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on product_use to stipple_access;

-- Something that the rules refuse and that happened all the same. Never refused, never removed, answered for once.
create table stock_incident (
  practice_id uuid not null,
  incident_id uuid not null,
  -- The same thing seen twice is one incident: by both charts, or by each save of one.
  incident_key text not null,
  code text not null check (code in ('second-patient', 'second-session', 'expired', 'quarantined', 'recalled', 'discarded')),
  session_id uuid not null,
  patient_id uuid not null,
  other_session_id uuid,
  other_patient_id uuid,
  kind text not null,
  entry text not null,
  lot text not null,
  unit_id uuid,
  reason text not null default '',
  raised_by text not null,
  raised_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  acknowledged_note text not null default '',
  primary key (practice_id, incident_id),
  unique (practice_id, incident_key),
  foreign key (practice_id, session_id) references session (practice_id, session_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, other_session_id) references session (practice_id, session_id),
  foreign key (practice_id, other_patient_id) references patient (practice_id, patient_id)
);
create index stock_incident_open on stock_incident (practice_id, raised_at desc) where acknowledged_at is null;
create index stock_incident_raised on stock_incident (practice_id, raised_at desc);

alter table stock_incident enable row level security;
alter table stock_incident force row level security;
create policy stock_incident_scope on stock_incident
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on stock_incident to stipple_access;
