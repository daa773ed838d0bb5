set lock_timeout = '10s';

-- The way back from every deed: which fields of an inquiry it touched, and how they stood before and after. What was done to many
-- at once is one deed. Whoever did it may take it back, inquiry by inquiry, where no later deed touched the same fields; a row
-- without staff is kept for that question alone.
create table inquiry.undo (
    id        bigint generated always as identity primary key,
    deed      uuid not null,
    inquiry   bigint not null references inquiry.inquiry on delete cascade,
    kind      text not null constraint inquiry_undo_kind_form check (kind ~ '^[a-z][a-z-]{1,29}$'),
    action    text not null constraint inquiry_undo_action_form check (action ~ '^[A-Z][A-Z_]{2,29}$'),
    staff     uuid,
    at        timestamptz not null,
    fields    text[] not null constraint inquiry_undo_some_fields check (cardinality(fields) between 1 and 60),
    before    text[] not null,
    after     text[] not null,
    undone_at timestamptz,
    constraint inquiry_undo_whole_fields
        check (cardinality(before) = cardinality(fields) and cardinality(after) = cardinality(fields))
);
create index inquiry_undo_of_deed on inquiry.undo (deed, inquiry, id);
create index inquiry_undo_of_inquiry on inquiry.undo (inquiry, id);
create index inquiry_undo_by_age on inquiry.undo using brin (at);

-- What was written stays as it was written; only that it was taken back is noted, once.
create function inquiry.keep_the_way_back() returns trigger language plpgsql as $$
begin
    if old.undone_at is not null
       or (new.deed, new.inquiry, new.kind, new.action, new.at, new.fields, new.before, new.after)
          is distinct from (old.deed, old.inquiry, old.kind, old.action, old.at, old.fields, old.before, old.after)
       or new.staff is distinct from old.staff then
        raise exception 'the way back of % cannot be changed', old.deed
            using errcode = 'check_violation', constraint = 'inquiry_undo_once';
    end if;
    return new;
end $$;
create trigger inquiry_undo_once before update on inquiry.undo
    for each row execute function inquiry.keep_the_way_back();

-- Besides the table of states, an inquiry goes back to the state before a deed that is taken back in the same transaction.
create or replace function inquiry.keep_to_the_table() returns trigger language plpgsql as $$
begin
    if not new.status = any (case old.status
            when 'RECEIVED' then array ['OPEN', 'CLOSED', 'SPAM']
            when 'OPEN' then array ['RECEIVED', 'WAITING_FOR_CUSTOMER', 'ON_HOLD', 'ANSWERED', 'CLOSED', 'SPAM']
            when 'WAITING_FOR_CUSTOMER' then array ['RECEIVED', 'OPEN', 'ON_HOLD', 'ANSWERED', 'CLOSED', 'SPAM']
            when 'ON_HOLD' then array ['RECEIVED', 'OPEN', 'WAITING_FOR_CUSTOMER', 'ANSWERED', 'CLOSED', 'SPAM']
            when 'ANSWERED' then array ['OPEN', 'WAITING_FOR_CUSTOMER', 'CLOSED']
            else array ['RECEIVED', 'OPEN'] end)
       and not exists (
            select
              from inquiry.undo u
             where u.inquiry = new.id
               and u.undone_at is not null
               and u.xmin = pg_current_xact_id()::xid
               and u.before[array_position(u.fields, 'status')] = new.status
               and u.after[array_position(u.fields, 'status')] = old.status) then
        raise exception 'an inquiry cannot go from % to %', old.status, new.status
            using errcode = 'check_violation', constraint = 'inquiry_transition';
    end if;
    return new;
end $$;
