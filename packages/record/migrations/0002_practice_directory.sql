-- What must be known before a practice is: which practices there are, and what a signed-in user may be in which.
create table identity.directory (
  practice_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  is_demonstration boolean not null,
  created_at timestamptz not null default now()
);

create table identity.membership (
  practice_id uuid not null references identity.directory (practice_id),
  user_id text not null references identity."user" ("id"),
  staff_id uuid not null,
  role text not null check (role in ('owner', 'practitioner', 'assistant', 'front-desk', 'auditor')),
  licence text check (licence in ('physician', 'other-prescriber', 'other')),
  licence_valid_until date,
  withdrawn_at timestamptz,
  primary key (practice_id, user_id),
  unique (practice_id, staff_id)
);
create index membership_user_id_idx on identity.membership (user_id);

grant select, insert, update on identity.directory, identity.membership to stipple_access;
