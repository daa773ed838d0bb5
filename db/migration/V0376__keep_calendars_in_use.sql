set lock_timeout = '10s';

-- What a promise or a running clock is counted by stays.
create function inquiry.keep_calendars_in_use() returns trigger language plpgsql as $$
begin
    if exists (select from inquiry.promise_policy where calendar = old.slug)
            or exists (select from inquiry.promise_clock where calendar = old.slug and ended_at is null) then
        raise exception 'deadlines are counted by the calendar %', old.slug
            using errcode = 'restrict_violation', constraint = 'promise_keeps_calendars';
    end if;
    return old;
end $$;
create trigger promise_keeps_calendars before delete on hours.calendar
    for each row execute function inquiry.keep_calendars_in_use();
