-- The register: how serious, why, with what it was linked, how it was corrected and how it was closed.

alter table adverse_event
  -- Empty while nobody has said; then the criteria that hold, or exactly 'not-serious'.
  add column seriousness text[] not null default '{}',
  add column cause text not null default 'unknown',
  add column cause_text text not null default '',
  -- The session as it stood when the event was recorded: zones with their settings, lots, operator, device. Null without a session.
  add column session_snapshot jsonb,
  add column photo_ids uuid[] not null default '{}',
  -- Incidents with the stock of the same session.
  add column incident_ids uuid[] not null default '{}',
  -- Set by the closing review; gone again when the event is reopened. The review stays.
  add column closed_at timestamptz,
  add column staff_id uuid;
alter table adverse_event
  alter column seriousness drop default, alter column cause drop default, alter column cause_text drop default,
  alter column photo_ids drop default, alter column incident_ids drop default;
create index adverse_event_onset on adverse_event (practice_id, onset_on desc, created_at desc);
-- Signed sessions by day, for how many there were.
create index session_signed_day on session (practice_id, day) where signed_at is not null;

-- A correction keeps what was there, who, when and why.
create table adverse_event_amendment (
  practice_id uuid not null,
  amendment_id uuid not null,
  adverse_event_id uuid not null,
  number integer not null check (number >= 1),
  reason text not null check (reason <> ''),
  before jsonb not null,
  after jsonb not null,
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (practice_id, amendment_id),
  unique (practice_id, adverse_event_id, number),
  foreign key (practice_id, adverse_event_id) references adverse_event (practice_id, adverse_event_id)
);

alter table adverse_event_amendment enable row level security;
alter table adverse_event_amendment force row level security;
create policy adverse_event_amendment_scope on adverse_event_amendment
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on adverse_event_amendment to stipple_access;

-- The closing review of a licensed person. An event that is reopened may be closed again.
create table adverse_event_review (
  practice_id uuid not null,
  review_id uuid not null,
  adverse_event_id uuid not null,
  conclusion text not null check (conclusion <> ''),
  prevention text not null default '',
  staff_id uuid not null,
  by_name text not null,
  licence text not null check (licence in ('physician', 'other-prescriber', 'other')),
  at timestamptz not null,
  primary key (practice_id, review_id),
  foreign key (practice_id, adverse_event_id) references adverse_event (practice_id, adverse_event_id)
);
create index adverse_event_review_event on adverse_event_review (practice_id, adverse_event_id, at);

alter table adverse_event_review enable row level security;
alter table adverse_event_review force row level security;
create policy adverse_event_review_scope on adverse_event_review
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on adverse_event_review to stipple_access;
