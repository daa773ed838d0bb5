set lock_timeout = '10s';

-- One deed for many inquiries, and what became of each. It goes on in batches, each of them one transaction: whichever node finds
-- one that nobody goes on with finishes it. Its id is the deed in the journal of ways back.
create table inquiry.bulk (
    id         uuid primary key,
    action     text not null constraint inquiry_bulk_action_form check (action ~ '^[A-Z][A-Z_]{2,29}$'),
    staff      uuid not null,
    value      text constraint inquiry_bulk_value_length check (length(value) between 1 and 254),
    remark     text constraint inquiry_bulk_remark_length check (length(remark) between 1 and 500),
    at         timestamptz not null,
    touched_at timestamptz not null default now(),
    done_at    timestamptz
);
create index inquiry_bulk_unfinished on inquiry.bulk (touched_at) where done_at is null;
create index inquiry_bulk_of_staff on inquiry.bulk (staff, at desc);

create table inquiry.bulk_item (
    bulk   uuid not null references inquiry.bulk on delete cascade,
    place  int not null,
    number text not null,
    state  text not null default 'WAITING'
           constraint inquiry_bulk_item_state check (state in ('WAITING', 'CHANGED', 'UNCHANGED', 'REFUSED')),
    reason text,
    primary key (bulk, place),
    constraint inquiry_bulk_each_once unique (bulk, number),
    constraint inquiry_bulk_refused_has_reason check ((state = 'REFUSED') = (reason is not null))
);
create index inquiry_bulk_waiting on inquiry.bulk_item (bulk, place) where state = 'WAITING';
