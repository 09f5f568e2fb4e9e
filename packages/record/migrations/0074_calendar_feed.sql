-- Addresses at which a practitioner's own calendar program reads the visits: secret, hashed, revocable.

create table calendar_feed (
  practice_id uuid not null,
  feed_id uuid not null,
  staff_id uuid not null,
  secret_hash bytea not null check (length(secret_hash) = 32),
  created_at timestamptz not null,
  last_read_at timestamptz,
  revoked_at timestamptz,
  primary key (practice_id, feed_id),
  unique (practice_id, secret_hash),
  foreign key (practice_id, staff_id) references staff_member (practice_id, staff_id)
);

alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy calendar_feed_scope on calendar_feed
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on calendar_feed to stipple_access;
