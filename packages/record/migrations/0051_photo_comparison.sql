-- Two photos held against each other, with what was made of it at the time: comparability is kept, not computed anew.

create table photo_pair (
  practice_id uuid not null,
  pair_id uuid not null,
  patient_id uuid not null,
  before_photo_id uuid not null,
  after_photo_id uuid not null,
  -- How the later photo lies on the earlier one; null where nobody registered them.
  registration jsonb,
  comparability jsonb not null,
  score integer not null check (score between 0 and 100),
  may_be_evidence boolean not null,
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (practice_id, pair_id),
  check (before_photo_id <> after_photo_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, before_photo_id) references photo (practice_id, photo_id),
  foreign key (practice_id, after_photo_id) references photo (practice_id, photo_id)
);
create index photo_pair_patient on photo_pair (practice_id, patient_id, at desc);

alter table photo_pair enable row level security;
alter table photo_pair force row level security;
create policy photo_pair_scope on photo_pair
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on photo_pair to stipple_access;

-- Blinded rating: the seed gives each rater's order and sides. Ratings are only added; the round closes once.
create table photo_rating_round (
  practice_id uuid not null,
  round_id uuid not null,
  title text not null,
  seed text not null,
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  closed_at timestamptz,
  primary key (practice_id, round_id)
);

alter table photo_rating_round enable row level security;
alter table photo_rating_round force row level security;
create policy photo_rating_round_scope on photo_rating_round
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on photo_rating_round to stipple_access;

create table photo_rating_pair (
  practice_id uuid not null,
  round_id uuid not null,
  pair_id uuid not null,
  primary key (practice_id, round_id, pair_id),
  foreign key (practice_id, round_id) references photo_rating_round (practice_id, round_id),
  foreign key (practice_id, pair_id) references photo_pair (practice_id, pair_id)
);

alter table photo_rating_pair enable row level security;
alter table photo_rating_pair force row level security;
create policy photo_rating_pair_scope on photo_rating_pair
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on photo_rating_pair to stipple_access;

create table photo_rating (
  practice_id uuid not null,
  round_id uuid not null,
  pair_id uuid not null,
  staff_id uuid not null,
  rater text not null,
  -- From -2 (the earlier photo is much better) to 2 (the later one is); null: the rater could not tell from these photos.
  later_is_better integer check (later_is_better between -2 and 2),
  rated_at timestamptz not null,
  primary key (practice_id, round_id, pair_id, staff_id),
  foreign key (practice_id, round_id, pair_id) references photo_rating_pair (practice_id, round_id, pair_id)
);

alter table photo_rating enable row level security;
alter table photo_rating force row level security;
create policy photo_rating_scope on photo_rating
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on photo_rating to stipple_access;
