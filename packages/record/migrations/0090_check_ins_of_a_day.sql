-- The latest check-ins of a day in a fixed order, also where several came at the same moment: the healing band reads no more
-- rows than it counts, however many there are.

drop index check_in_of_day;
create index check_in_of_day on check_in (practice_id, for_day, received_at desc, check_in_id desc);
