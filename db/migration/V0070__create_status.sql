set lock_timeout = '10s';

create table status.service_group (
    id       text primary key constraint status_group_id check (id ~ '^[a-z0-9]{12}$'),
    name_ko  text not null constraint status_group_name_ko_length check (length(name_ko) between 1 and 100),
    name_en  text constraint status_group_name_en_length check (length(name_en) between 1 and 100),
    position int not null
);

create table status.service (
    id             text primary key constraint status_service_id check (id ~ '^[a-z0-9]{12}$'),
    slug           text not null constraint status_service_slug unique
                        constraint status_service_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    service_group  text not null references status.service_group,
    name_ko        text not null constraint status_service_name_ko_length check (length(name_ko) between 1 and 100),
    name_en        text constraint status_service_name_en_length check (length(name_en) between 1 and 100),
    description_ko text constraint status_service_description_ko_length check (length(description_ko) <= 300),
    description_en text constraint status_service_description_en_length check (length(description_en) <= 300),
    position       int not null,
    state          text not null constraint status_service_state
                        check (state in ('OPERATIONAL', 'UNDER_MAINTENANCE', 'DEGRADED_PERFORMANCE', 'PARTIAL_OUTAGE', 'MAJOR_OUTAGE')),
    created_at     timestamptz not null,
    updated_at     timestamptz not null
);

-- Since when a service was in which state; the 90-day bars are drawn from it. The open row is the state of now.
create table status.service_state (
    service text not null references status.service,
    state   text not null constraint status_past_state
                 check (state in ('OPERATIONAL', 'UNDER_MAINTENANCE', 'DEGRADED_PERFORMANCE', 'PARTIAL_OUTAGE', 'MAJOR_OUTAGE')),
    since   timestamptz not null,
    until   timestamptz constraint status_state_lasts check (until > since),
    primary key (service, since)
);
create unique index status_one_state_now on status.service_state (service) where until is null;
create index status_state_until on status.service_state (until);

-- An outage or a planned maintenance.
create table status.event (
    id              text primary key constraint status_event_id check (id ~ '^[a-z0-9]{12}$'),
    kind            text not null constraint status_event_kind check (kind in ('INCIDENT', 'MAINTENANCE')),
    name_ko         text not null constraint status_event_name_ko_length check (length(name_ko) between 1 and 200),
    name_en         text constraint status_event_name_en_length check (length(name_en) between 1 and 200),
    impact          text not null constraint status_event_impact check (impact in ('NONE', 'MINOR', 'MAJOR', 'CRITICAL')),
    status          text not null,
    scheduled_for   timestamptz,
    scheduled_until timestamptz,
    sequence        int not null default 0,
    started_at      timestamptz,
    monitoring_at   timestamptz,
    resolved_at     timestamptz,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint not null,
    constraint status_event_stage check (case kind
        when 'INCIDENT' then status in ('INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED', 'POSTMORTEM')
        else status in ('SCHEDULED', 'IN_PROGRESS', 'VERIFYING', 'COMPLETED') end),
    constraint status_event_over_has_time check ((status in ('RESOLVED', 'POSTMORTEM', 'COMPLETED')) = (resolved_at is not null)),
    constraint status_maintenance_has_window check (case kind
        when 'MAINTENANCE' then scheduled_until > scheduled_for
        else scheduled_for is null and scheduled_until is null and started_at is not null end)
);
create index status_newest_events on status.event (kind, created_at desc, id desc);
create index status_open_events on status.event (kind, created_at desc, id desc) where resolved_at is null;
create index status_maintenance_to_begin on status.event (scheduled_for, id) where status = 'SCHEDULED';
create index status_maintenance_to_end on status.event (scheduled_until, id) where status in ('IN_PROGRESS', 'VERIFYING');

create table status.event_service (
    event   text not null references status.event,
    service text not null references status.service,
    state   text not null constraint status_claimed_state
                 check (state in ('OPERATIONAL', 'UNDER_MAINTENANCE', 'DEGRADED_PERFORMANCE', 'PARTIAL_OUTAGE', 'MAJOR_OUTAGE')),
    primary key (event, service)
);
create index status_events_of_service on status.event_service (service);

create table status.event_update (
    id         text primary key constraint status_update_id check (id ~ '^[a-z0-9]{12}$'),
    event      text not null references status.event,
    number     int not null,
    status     text not null,
    body_ko    text not null constraint status_update_ko_length check (length(body_ko) between 1 and 20000),
    body_en    text constraint status_update_en_length check (length(body_en) between 1 and 20000),
    changes    jsonb not null default '[]',
    staff      uuid,
    at         timestamptz not null,
    updated_at timestamptz not null,
    constraint status_update_number unique (event, number)
);
