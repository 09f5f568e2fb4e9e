-- The courses that are being followed, for what is due on them.
create index treatment_plan_followed on treatment_plan (practice_id, agreed_at desc) where state = 'agreed';
