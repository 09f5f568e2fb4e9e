-- Items that were not sorted, items that were answered, and items about a message that did not arrive.

alter table check_in drop constraint check_in_urgency_check;
alter table check_in
  add constraint check_in_urgency_check check (urgency in ('emergency', 'to-read', 'same-day', 'contact', 'self-care')),
  -- Which approved version of the practice's words was shown; null: the words that come with the product.
  add column text_version integer;

alter table inbox_item drop constraint inbox_item_urgency_check;
alter table inbox_item
  add constraint inbox_item_urgency_check check (urgency in ('emergency', 'to-read', 'same-day', 'contact', 'self-care')),
  -- The first reply: from then on the clock stands still, and nobody is pressed any more.
  add column answered_at timestamptz,
  add column answered_by text,
  -- The message that did not arrive.
  add column message_id uuid;

create index inbox_item_overdue on inbox_item (practice_id, answer_by)
  where closed_at is null and answered_at is null and answer_by is not null;
