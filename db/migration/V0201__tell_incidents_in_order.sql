set lock_timeout = '10s';

-- When the next update was promised, when colleagues were reminded of it, and since when customers are told as the law asks.
alter table status.event
    add column next_update_by timestamptz,
    add column reminded_at timestamptz,
    add column informed_at timestamptz,
    add column informed_by uuid,
    add column warned_at timestamptz,
    add constraint status_promise_while_open check (next_update_by is null or resolved_at is null),
    add constraint status_informed_by_somebody check ((informed_at is null) = (informed_by is null));
create index status_promises_to_keep on status.event (next_update_by, id)
    where next_update_by is not null and reminded_at is null;

-- What an update says of services; states, days and the services of an incident follow from all its updates in their order.
alter table status.event_update
    add column claims jsonb,
    add column next_update_by timestamptz,
    add column deliver_at timestamptz,
    add column edited_at timestamptz;

update status.event_update u
   set claims = (select coalesce(jsonb_object_agg(c ->> 'service', c ->> 'to'), '{}') from jsonb_array_elements(u.changes) c),
       edited_at = case when u.updated_at > u.at then u.updated_at end
  from status.event e
 where e.id = u.event and e.kind = 'INCIDENT';

-- How an update read before it was corrected, for staff; never rewritten.
create table status.former_text (
    event_update text not null references status.event_update on delete cascade,
    number       int not null,
    body_ko      text not null,
    body_en      text,
    at           timestamptz not null,
    staff        uuid,
    primary key (event_update, number)
);

-- What colleagues tell one another of an incident; never public.
create table status.event_note (
    id    text primary key constraint status_note_id check (id ~ '^[a-z0-9]{12}$'),
    event text not null references status.event on delete cascade,
    body  text not null constraint status_note_length check (length(body) between 1 and 10000),
    staff uuid not null,
    at    timestamptz not null
);
create index status_notes_of_event on status.event_note (event, at, id);

create function status.refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% is written once', tg_table_name using errcode = 'check_violation';
end $$;
create trigger former_text_is_written_once before update on status.former_text
    for each row execute function status.refuse_rewriting();
create trigger note_is_written_once before update on status.event_note
    for each row execute function status.refuse_rewriting();
