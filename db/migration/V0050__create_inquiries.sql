set lock_timeout = '10s';

create table inquiry.queue (
    slug     text primary key constraint inquiry_queue_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    name_ko  text not null constraint inquiry_queue_name_ko_length check (length(name_ko) between 1 and 100),
    name_en  text constraint inquiry_queue_name_en_length check (length(name_en) between 1 and 100),
    position int not null
);
-- Which queue an inquiry of a category comes into; a category without a line goes where its parent goes.
create table inquiry.route (
    category text primary key,
    queue    text not null references inquiry.queue
);
insert into inquiry.queue (slug, name_ko, name_en, position)
values ('account', '계정 문의함', 'Account', 1),
       ('payment', '결제 문의함', 'Payment', 2),
       ('service', '서비스 문의함', 'Service', 3);
insert into inquiry.route (category, queue)
values ('account', 'account'), ('payment', 'payment'), ('service', 'service');

-- The last number given on a day in Seoul.
create table inquiry.day (
    day  date primary key,
    last int not null constraint inquiry_day_counts_up check (last > 0)
);

create table inquiry.inquiry (
    id          bigint generated always as identity primary key,
    number      text not null constraint inquiry_number_form check (number ~ '^[0-9]{6}-[0-9]{4,9}$'),
    queue       text not null references inquiry.queue,
    category    text not null,
    subject     text not null constraint inquiry_subject_length check (length(subject) between 1 and 200),
    language    text not null constraint inquiry_language check (language in ('ko', 'en')),
    channel     text not null constraint inquiry_channel check (channel in ('WEB', 'MAIL', 'PHONE', 'VISIT', 'API')),
    customer    uuid not null,
    status      text not null constraint inquiry_status
                check (status in ('RECEIVED', 'OPEN', 'WAITING_FOR_CUSTOMER', 'ON_HOLD', 'ANSWERED', 'CLOSED', 'SPAM')),
    assignee    uuid,
    unanswered  boolean not null,
    received_at timestamptz not null,
    due_at      timestamptz not null,
    answered_at timestamptz,
    closed_at   timestamptz,
    version     bigint not null,
    constraint inquiry_number_once unique (number),
    constraint inquiry_due_after_receipt check (due_at > received_at),
    constraint inquiry_taken_has_assignee check (status in ('RECEIVED', 'CLOSED', 'SPAM') or assignee is not null),
    constraint inquiry_received_has_no_assignee check (status <> 'RECEIVED' or assignee is null),
    constraint inquiry_answered_has_time check (status <> 'ANSWERED' or answered_at is not null),
    constraint inquiry_over_has_end check ((status in ('CLOSED', 'SPAM')) = (closed_at is not null))
) with (fillfactor = 85);
-- Serves the claim: what waits in a queue, the most urgent first.
create index inquiry_waiting_by_due on inquiry.inquiry (queue, due_at, id) where status = 'RECEIVED';
-- Serve the list, one short range a queue and state.
create index inquiry_by_due on inquiry.inquiry (queue, status, due_at, id);
create index inquiry_by_receipt on inquiry.inquiry (queue, status, received_at, id);
create index inquiry_of_assignee on inquiry.inquiry (assignee, status, due_at, id) where assignee is not null;
create index inquiry_of_customer on inquiry.inquiry (customer, received_at desc);

create function inquiry.keep_to_the_table() returns trigger language plpgsql as $$
begin
    if not new.status = any (case old.status
            when 'RECEIVED' then array ['OPEN', 'CLOSED', 'SPAM']
            when 'OPEN' then array ['RECEIVED', 'WAITING_FOR_CUSTOMER', 'ON_HOLD', 'ANSWERED', 'CLOSED', 'SPAM']
            when 'WAITING_FOR_CUSTOMER' then array ['RECEIVED', 'OPEN', 'ON_HOLD', 'ANSWERED', 'CLOSED', 'SPAM']
            when 'ON_HOLD' then array ['RECEIVED', 'OPEN', 'WAITING_FOR_CUSTOMER', 'ANSWERED', 'CLOSED', 'SPAM']
            when 'ANSWERED' then array ['OPEN', 'WAITING_FOR_CUSTOMER', 'CLOSED']
            else array ['RECEIVED', 'OPEN'] end) then
        raise exception 'an inquiry cannot go from % to %', old.status, new.status
            using errcode = 'check_violation', constraint = 'inquiry_transition';
    end if;
    return new;
end $$;
create trigger inquiry_transition before update of status on inquiry.inquiry
    for each row when (old.status is distinct from new.status) execute function inquiry.keep_to_the_table();

create table inquiry.message (
    id      bigint generated always as identity primary key,
    inquiry bigint not null references inquiry.inquiry,
    kind    text not null constraint inquiry_message_kind check (kind in ('CUSTOMER', 'REPLY', 'NOTE')),
    body    text not null constraint inquiry_message_length check (length(body) between 1 and 20000),
    author  uuid,
    at      timestamptz not null,
    constraint inquiry_message_has_author check ((kind = 'CUSTOMER') = (author is null))
);
create index inquiry_messages_in_order on inquiry.message (inquiry, id);

-- What happened to an inquiry besides messages; action CREATE, REPLY or an action of the desk.
create table inquiry.event (
    id          bigint generated always as identity primary key,
    inquiry     bigint not null references inquiry.inquiry,
    action      text not null constraint inquiry_event_action check (action ~ '^[A-Z]{3,20}$'),
    from_status text,
    to_status   text not null,
    actor_kind  text not null constraint inquiry_event_actor check (actor_kind in ('STAFF', 'CUSTOMER', 'SYSTEM')),
    actor       uuid,
    assignee    uuid,
    remark      text constraint inquiry_event_remark_length check (length(remark) between 1 and 500),
    at          timestamptz not null
);
create index inquiry_events_in_order on inquiry.event (inquiry, id);

-- What a colleague is writing, with the message it was based on; one of a kind for each inquiry.
create table inquiry.draft (
    staff    uuid not null,
    inquiry  bigint not null references inquiry.inquiry,
    kind     text not null constraint inquiry_draft_kind check (kind in ('REPLY', 'NOTE')),
    body     text not null constraint inquiry_draft_length check (length(body) between 1 and 20000),
    based_on bigint not null,
    saved_at timestamptz not null,
    primary key (staff, inquiry, kind)
);

-- Who holds a key is the customer. It ends 90 days after the inquiry does, or when it is revoked.
create table inquiry.follow_key (
    hash       bytea primary key constraint inquiry_follow_hash_is_sha256 check (length(hash) = 32),
    inquiry    bigint not null references inquiry.inquiry,
    created_at timestamptz not null,
    revoked_at timestamptz
);
create index inquiry_follow_keys_of on inquiry.follow_key (inquiry);

-- Codes asked for by number and address. Asking for an unknown one leaves a row too, so that both cost the same.
create table inquiry.follow_code (
    id         bigint generated always as identity primary key,
    number     text not null,
    hash       bytea,
    tries      int not null default 0 constraint inquiry_code_five_tries check (tries between 0 and 5),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    spent_at   timestamptz
);
create index inquiry_codes_newest_first on inquiry.follow_code (number, id desc);
