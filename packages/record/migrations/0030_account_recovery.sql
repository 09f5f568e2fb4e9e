-- An invitation is given by hand and need not name the person; the owner may note for whom it is meant.
alter table invitation alter column display_name drop not null;
alter table invitation alter column email drop not null;
alter table invitation add column note text not null default '';

-- Codes of the recovery sheet, and those made on the machine itself. Each works once; only its hash is kept.
create table recovery_code (
  practice_id uuid not null references practice (practice_id),
  code_id uuid not null,
  staff_id uuid not null,
  code_hash bytea not null check (length(code_hash) = 32),
  made_by text not null check (made_by in ('set-up', 'machine')),
  created_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz,
  primary key (practice_id, code_id),
  unique (practice_id, code_hash),
  foreign key (practice_id, staff_id) references staff_member (practice_id, staff_id)
);
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy own_practice on recovery_code
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant select, insert, update on recovery_code to stipple_access;
