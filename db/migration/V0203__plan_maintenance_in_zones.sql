set lock_timeout = '10s';

-- In which zone the window of a maintenance was planned; pages show Seoul, staff both.
alter table status.event
    add column time_zone text not null default 'Asia/Seoul'
        constraint status_event_time_zone_length check (length(time_zone) between 1 and 60);
