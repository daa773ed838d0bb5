set lock_timeout = '10s';

-- How hard the incident hit before an update said otherwise: what holds again once that update is taken back.
alter table status.event_update
    add column impact_before text
        constraint status_impact_before check (impact_before in ('NONE', 'MINOR', 'MAJOR', 'CRITICAL'));

-- When an update was said until a correction moved it.
alter table status.former_text
    add column said_at timestamptz;
