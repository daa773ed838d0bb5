-- A calendar is not deleted while clocks run by it.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists inquiry.promise_clock_runs_by_calendar;
create index concurrently promise_clock_runs_by_calendar on inquiry.promise_clock (calendar) where ended_at is null;
