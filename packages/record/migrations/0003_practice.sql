-- The practice itself and its settings. Every change of settings keeps the version it replaced.
create table practice (
  practice_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  country text not null check (country ~ '^[A-Z]{2}$'),
  time_zone text not null,
  language text not null,
  emergency_number text not null,
  is_demonstration boolean not null,
  settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
  version integer not null default 1,
  created_at timestamptz not null default now()
);
alter table practice enable row level security;
alter table practice force row level security;
create policy own_practice on practice
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant select, insert, update on practice to stipple_access;

create table practice_setting_version (
  practice_id uuid not null references practice (practice_id),
  version integer not null,
  name text not null,
  country text not null,
  time_zone text not null,
  language text not null,
  emergency_number text not null,
  settings jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (practice_id, version)
);
alter table practice_setting_version enable row level security;
alter table practice_setting_version force row level security;
create policy own_practice on practice_setting_version
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant select, insert on practice_setting_version to stipple_access;
