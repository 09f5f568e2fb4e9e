-- The practice's own consent texts: a draft is rewritten freely, a published text never again. What a patient saw is
-- stored with the consent itself, as shown, so that it can be reprinted exactly.

create table consent_text (
  practice_id uuid not null,
  text_id uuid not null,
  label text not null check (length(label) between 1 and 40),
  language text not null check (language ~ '^[a-z]{2}(-[A-Z]{2})?$'),
  title text not null,
  sections jsonb not null check (jsonb_typeof(sections) = 'array'),
  photo_question text not null,
  -- Null: a consent on this text does not run out by time.
  valid_months integer check (valid_months between 1 and 60),
  -- Consents given on an earlier text of the language are asked again from the day of publication.
  asks_again boolean not null,
  edited_by text not null,
  edited_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  version integer not null default 1 check (version >= 1),
  primary key (practice_id, text_id),
  unique (practice_id, language, label)
);
create index consent_text_in_use on consent_text (practice_id, language, published_at desc) where published_at is not null;

alter table consent_text enable row level security;
alter table consent_text force row level security;
create policy consent_text_read on consent_text for select
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
create policy consent_text_insert on consent_text for insert
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
create policy consent_text_update on consent_text for update
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid and published_at is null)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on consent_text to stipple_access;

-- Earlier consents were all given on the text that came with the product.
alter table consent
  add column title text not null default 'Consent to microneedling',
  add column photo_question text not null default 'Photographs before and after each session are part of good care and stay in your record. Any other use is a separate choice, and treatment does not depend on it.',
  add column language text not null default 'en',
  add column rationale text not null default '',
  add column explained_by text,
  add column witness jsonb,
  add column interpreter jsonb,
  add column expires_on date;
alter table consent
  alter column title drop default,
  alter column photo_question drop default,
  alter column language drop default,
  alter column rationale drop default;

-- One use of photographs taken back; the others stand.
create table consent_photo_withdrawal (
  practice_id uuid not null,
  consent_id uuid not null,
  purpose text not null check (purpose in ('for_record', 'for_teaching', 'for_publication')),
  reason text not null default '',
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (practice_id, consent_id, purpose),
  foreign key (practice_id, consent_id) references consent (practice_id, consent_id)
);

alter table consent_photo_withdrawal enable row level security;
alter table consent_photo_withdrawal force row level security;
create policy consent_photo_withdrawal_scope on consent_photo_withdrawal
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on consent_photo_withdrawal to stipple_access;
