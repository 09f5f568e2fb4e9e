-- What the practice's report looks for: events by the session they followed, assessments by their day.
create index adverse_event_session on adverse_event (practice_id, session_id) where session_id is not null;
create index assessment_day on assessment (practice_id, assessed_on);
