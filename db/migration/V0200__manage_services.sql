set lock_timeout = '10s';

alter table status.service_group
    add column description_ko text
        constraint status_group_description_ko_length check (length(description_ko) between 1 and 300),
    add column description_en text
        constraint status_group_description_en_length check (length(description_en) between 1 and 300),
    add column version bigint not null default 1;

-- A state by hand stands beside what incidents and maintenances say; the worst of all is shown.
alter table status.service
    add column owner uuid,
    add column start_date date,
    add column only_show_if_degraded boolean not null default false,
    add column manual_state text
        constraint status_service_manual_state
        check (manual_state in ('UNDER_MAINTENANCE', 'DEGRADED_PERFORMANCE', 'PARTIAL_OUTAGE', 'MAJOR_OUTAGE')),
    add column retired_at timestamptz,
    add column version bigint not null default 1,
    add constraint status_retired_service_has_no_state
        check (retired_at is null or (manual_state is null and state = 'OPERATIONAL'));

-- What a service cannot work without.
create table status.service_dependency (
    service text not null references status.service on delete cascade,
    needs   text not null references status.service on delete cascade,
    primary key (service, needs),
    constraint status_service_needs_another check (service <> needs)
);
create index status_needed_by on status.service_dependency (needs);

create function status.refuse_circle() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('status.service_dependency', 0));
    if exists (with recursive needed (id) as (
                   select d.needs from status.service_dependency d where d.service = new.needs
                   union
                   select d.needs from status.service_dependency d join needed n on d.service = n.id)
               select from needed where id = new.service) then
        raise exception 'service % would need itself', new.service
            using errcode = 'check_violation', constraint = 'status_services_need_in_no_circle';
    end if;
    return new;
end $$;

create trigger service_dependency_in_no_circle before insert or update on status.service_dependency
    for each row execute function status.refuse_circle();

-- For how long which incident or maintenance said what of a service; without an event it was said by hand, or before
-- stretches were kept. Stretches of several events overlap: days and states count the worst of them, once.
create table status.stretch (
    service text not null references status.service,
    event   text references status.event on delete cascade,
    state   text not null constraint status_stretch_state
                 check (state in ('UNDER_MAINTENANCE', 'DEGRADED_PERFORMANCE', 'PARTIAL_OUTAGE', 'MAJOR_OUTAGE')),
    since   timestamptz not null,
    until   timestamptz constraint status_stretch_lasts check (until > since)
);
create index status_stretches_of_service on status.stretch (service, since);
create index status_stretches_of_event on status.stretch (event);
create unique index status_one_stretch_at_a_time on status.stretch (service, coalesce(event, '')) where until is null;

-- status.service_state is read by nothing from here on; a later version drops it.
insert into status.stretch (service, state, since, until)
select service, state, since, coalesce(until, now())
  from status.service_state
 where state <> 'OPERATIONAL' and since < coalesce(until, now());

insert into status.stretch (service, event, state, since)
select c.service, c.event, c.state, now()
  from status.event_service c join status.event e on e.id = c.event
 where c.state <> 'OPERATIONAL'
   and e.resolved_at is null
   and (e.kind = 'INCIDENT' or e.status in ('IN_PROGRESS', 'VERIFYING'));
