-- What opening a patient and the first screen read in one statement, without walking every row of the practice.

-- The precautions of all findings, each once, so that an overview need not open the findings themselves.
alter table assessment add column precautions text[] not null default '{}';

create index treatment_plan_agreed on treatment_plan (practice_id, plan_id) where state = 'agreed';
create index inbox_item_open_patient on inbox_item (practice_id, patient_id) where closed_at is null;
create index adverse_event_open_patient on adverse_event (practice_id, patient_id) where state = 'open';
