-- What the practice writes to people, with its exact text, and the practice's own texts for replies.

create table reply_text (
  practice_id uuid not null,
  draft_id uuid not null,
  -- The text of which this is a version; its number is given when it is published.
  text_id uuid not null,
  number integer check (number >= 1),
  language text not null check (language ~ '^[a-z]{2}(-[A-Z]{2})?$'),
  name text not null check (length(name) between 1 and 80),
  subject text not null,
  body text not null,
  -- A proposal that came with the product, from which the practice took it over.
  proposal text not null default '',
  -- Published as "no longer offered"; what was sent from it stays as it was.
  is_withdrawn boolean not null default false,
  edited_by text not null,
  edited_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  version integer not null default 1 check (version >= 1),
  primary key (practice_id, draft_id),
  unique (practice_id, text_id, number),
  constraint reply_text_published check ((published_at is null) = (number is null))
);

alter table reply_text enable row level security;
alter table reply_text force row level security;
create policy reply_text_read on reply_text for select
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
create policy reply_text_insert on reply_text for insert
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
create policy reply_text_update on reply_text for update
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid and published_at is null)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select, update on reply_text to stipple_access;

create table message (
  practice_id uuid not null,
  message_id uuid not null,
  kind text not null check (kind in ('link', 'reply', 'notice', 'escalation')),
  channel text not null check (channel in ('mail', 'page')),
  patient_id uuid not null,
  -- The inbox item that it answers or presses; null for a link.
  item_id uuid,
  -- Which step of the escalation; empty for what is not one.
  step text not null default '' check (step in ('', 'owner', 'practice')),
  -- Empty for what stands on the patient's own page.
  sent_to text not null,
  subject text not null,
  -- As it left, but for the secret in a link, which is kept nowhere.
  body text not null,
  language text not null,
  text_id uuid,
  text_number integer,
  -- Whether somebody wrote it differently from the text they began with.
  is_changed boolean not null default false,
  written_by text not null,
  staff_id uuid,
  created_at timestamptz not null,
  -- "leaving" is noted before a mail is handed over, so that one that was cut off is never sent twice.
  state text not null check (state in ('waiting', 'leaving', 'sent', 'failed', 'unsure', 'not-needed')),
  fault text not null default ''
    check (fault in ('', 'no-address', 'mail-off', 'mail-refused', 'mail-unreachable', 'cut-off', 'came-back')),
  -- The mail server's own words.
  server_said text not null default '',
  tries integer not null default 0,
  tried_at timestamptz,
  sent_at timestamptz,
  returned_at timestamptz,
  returned_noted_by text not null default '',
  -- When the patient's page showed it first.
  seen_at timestamptz,
  primary key (practice_id, message_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  foreign key (practice_id, item_id) references inbox_item (practice_id, item_id),
  constraint message_of_item check (kind = 'link' or item_id is not null),
  constraint message_step check ((step <> '') = (kind = 'escalation'))
);
create index message_thread on message (practice_id, patient_id, created_at desc);
create index message_of_inbox_item on message (practice_id, item_id, created_at) where item_id is not null;
create index message_under_way on message (practice_id, created_at) where state in ('waiting', 'leaving');
create index message_unseen on message (practice_id, created_at) where channel = 'page' and seen_at is null;
-- Each step presses each address once.
create unique index message_step_once on message (practice_id, item_id, step, sent_to) where kind = 'escalation';

alter table message enable row level security;
alter table message force row level security;
create policy message_scope on message
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
-- What was written is never changed, by anybody; only what became of it.
grant insert, select on message to stipple_access;
grant update (state, fault, server_said, tries, tried_at, sent_at, returned_at, returned_noted_by, seen_at) on message
  to stipple_access;
