set lock_timeout = '10s';

-- How incidents begin that are known to happen: everything that declaring one asks for.
create table status.incident_template (
    id         text primary key constraint status_template_id check (id ~ '^[a-z0-9]{12}$'),
    title_ko   text not null constraint status_template_title_ko_length check (length(title_ko) between 1 and 200),
    title_en   text constraint status_template_title_en_length check (length(title_en) between 1 and 200),
    impact     text not null constraint status_template_impact check (impact in ('NONE', 'MINOR', 'MAJOR', 'CRITICAL')),
    body_ko    text not null constraint status_template_body_ko_length check (length(body_ko) between 1 and 20000),
    body_en    text constraint status_template_body_en_length check (length(body_en) between 1 and 20000),
    position   int not null,
    version    bigint not null default 1
);

create table status.template_service (
    template text not null references status.incident_template on delete cascade,
    service  text not null references status.service on delete cascade,
    state    text not null constraint status_template_state
                  check (state in ('OPERATIONAL', 'DEGRADED_PERFORMANCE', 'PARTIAL_OUTAGE', 'MAJOR_OUTAGE')),
    primary key (template, service)
);
create index status_templates_of_service on status.template_service (service);

-- One row: after how many minutes of an outage the law asks to inform customers (null for never), how long before that the
-- console warns, and after how many minutes the next update is promised where nobody says otherwise (null for not at all).
create table status.setting (
    id              boolean primary key default true constraint status_one_row_of_settings check (id),
    inform_within   int default 120 constraint status_inform_within check (inform_within between 1 and 10080),
    warn_before     int not null default 30 constraint status_warn_before check (warn_before between 0 and 1440),
    promise_minutes int default 30 constraint status_promise_minutes check (promise_minutes between 5 and 1440),
    version         bigint not null default 1
);
insert into status.setting default values;
