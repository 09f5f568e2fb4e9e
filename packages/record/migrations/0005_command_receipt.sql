-- What each command answered, so that sending it twice is the same as sending it once.
create table command_receipt (
  practice_id uuid not null references practice (practice_id),
  command_id uuid not null,
  command text not null,
  request_digest bytea not null check (length(request_digest) = 32),
  status integer not null,
  response jsonb not null,
  actor_id text not null,
  at timestamptz not null default now(),
  primary key (practice_id, command_id)
);
alter table command_receipt enable row level security;
alter table command_receipt force row level security;
create policy own_practice on command_receipt
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant select, insert on command_receipt to stipple_access;
