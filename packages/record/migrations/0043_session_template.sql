-- The practice's own starts for a session: zones with their passes, for one indication and one device. Every state is kept.

create table session_template (
  practice_id uuid not null,
  template_id uuid not null,
  name text not null check (name <> ''),
  indication text not null,
  device text not null,
  zones jsonb not null,
  retired_at timestamptz,
  version integer not null default 1 check (version >= 1),
  changed_by text not null,
  changed_at timestamptz not null,
  created_at timestamptz not null,
  primary key (practice_id, template_id)
);
create index session_template_indication on session_template (practice_id, indication, device);

alter table session_template enable row level security;
alter table session_template force row level security;
create policy session_template_scope on session_template
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on session_template to stipple_access;

create table session_template_version (
  practice_id uuid not null,
  template_id uuid not null,
  version integer not null,
  content jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (practice_id, template_id, version),
  foreign key (practice_id, template_id) references session_template (practice_id, template_id)
);

alter table session_template_version enable row level security;
alter table session_template_version force row level security;
create policy session_template_version_scope on session_template_version
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on session_template_version to stipple_access;
