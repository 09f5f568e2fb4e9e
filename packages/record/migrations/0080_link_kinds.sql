-- Links before a session: they lead to the intake and to what to expect, and know for which indication and zones.

alter table patient_link
  alter column session_id drop not null,
  add column kind text not null default 'aftercare' check (kind in ('aftercare', 'intake')),
  -- What the patient is asked and told about; an aftercare link has it from its session.
  add column indication text,
  add column zones text[] not null default '{}',
  -- The link on whose phone this one was asked for, for another device of the same patient.
  add column made_from uuid,
  -- When the patient said that the intake is done.
  add column finished_at timestamptz,
  add constraint patient_link_purpose check (
    (kind = 'aftercare' and session_id is not null)
    or (kind = 'intake' and session_id is null and indication is not null)
  ),
  add constraint patient_link_made_from foreign key (practice_id, made_from) references patient_link (practice_id, link_id);

-- Links that nobody opened, for the list of what was not heard.
create index patient_link_unheard on patient_link (practice_id, created_at) where revoked_at is null;
