-- Who works here, and the single-use invitations by which they come.
create table staff_member (
  practice_id uuid not null references practice (practice_id),
  staff_id uuid not null,
  user_id text,
  display_name text not null check (length(display_name) between 1 and 200),
  email text not null check (length(email) between 3 and 320),
  role text not null check (role in ('owner', 'practitioner', 'assistant', 'front-desk', 'auditor')),
  licence text check (licence in ('physician', 'other-prescriber', 'other')),
  licence_number text,
  licence_valid_until date,
  withdrawn_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (practice_id, staff_id),
  constraint licence_details_need_a_licence
    check (licence is not null or (licence_number is null and licence_valid_until is null))
);
create unique index staff_member_email_key on staff_member (practice_id, lower(email)) where withdrawn_at is null;
alter table staff_member enable row level security;
alter table staff_member force row level security;
create policy own_practice on staff_member
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant select, insert, update on staff_member to stipple_access;

create table invitation (
  practice_id uuid not null references practice (practice_id),
  invitation_id uuid not null,
  display_name text not null check (length(display_name) between 1 and 200),
  email text not null check (length(email) between 3 and 320),
  role text not null check (role in ('owner', 'practitioner', 'assistant', 'front-desk', 'auditor')),
  licence text check (licence in ('physician', 'other-prescriber', 'other')),
  licence_number text,
  licence_valid_until date,
  secret_hash bytea not null check (length(secret_hash) = 32),
  invited_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by_staff_id uuid,
  revoked_at timestamptz,
  primary key (practice_id, invitation_id),
  unique (practice_id, secret_hash),
  foreign key (practice_id, used_by_staff_id) references staff_member (practice_id, staff_id),
  constraint used_by_somebody check ((used_at is null) = (used_by_staff_id is null))
);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy own_practice on invitation
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant select, insert, update on invitation to stipple_access;
