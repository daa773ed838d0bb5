set lock_timeout = '10s';

-- Programs of others that want to be told, and what was told them.
create table subscription.webhook_endpoint (
    id              bigint generated always as identity primary key,
    url             text        not null,
    description     text        not null default '',
    contact         text,
    topics          text[]      not null,
    state           text        not null default 'ACTIVE',
    reason          text,
    created_by      uuid        not null,
    created_at      timestamptz not null,
    last_success_at timestamptz,
    last_failure_at timestamptz,
    version         bigint      not null default 1,
    constraint webhook_url_fits check (length(url) between 8 and 2000),
    constraint webhook_description_fits check (length(description) <= 200),
    constraint webhook_contact_fits check (length(contact) between 3 and 254),
    constraint webhook_has_topics check (cardinality(topics) between 1 and 300),
    constraint webhook_has_a_state check (state in ('ACTIVE', 'PAUSED', 'DISABLED')),
    constraint webhook_is_disabled_for_a_reason check ((state = 'DISABLED') = (reason is not null)),
    constraint webhook_has_a_reason check (reason in ('GONE', 'SPENT'))
);
create index webhook_endpoint_by_topic on subscription.webhook_endpoint using gin (topics) where state = 'ACTIVE';

-- Keys lie apart: only what signs reads them. The one without an end is in force; one with an end signs beside it until then.
create table subscription.webhook_secret (
    id         bigint generated always as identity primary key,
    endpoint   bigint      not null references subscription.webhook_endpoint on delete cascade,
    secret     text        not null,
    created_at timestamptz not null,
    ends_at    timestamptz,
    constraint webhook_secret_is_well_formed check (secret ~ '^whsec_[A-Za-z0-9+/]{32,88}={0,2}$')
);
create unique index webhook_secret_in_force on subscription.webhook_secret (endpoint) where ends_at is null;

-- What is sent, byte by byte, to however many endpoints and however often.
create table subscription.webhook_message (
    id           text primary key,
    announcement bigint references subscription.announcement on delete set null,
    type         text        not null,
    body         text        not null,
    created_at   timestamptz not null,
    constraint webhook_message_is_told_once unique (announcement),
    constraint webhook_message_has_an_id check (id ~ '^msg_[0-9A-Za-z]{24}$')
);

create table subscription.webhook_delivery (
    id              bigint generated always as identity primary key,
    endpoint        bigint      not null references subscription.webhook_endpoint on delete cascade,
    message         text        not null references subscription.webhook_message,
    state           text        not null default 'WAITING',
    attempts        int         not null default 0,
    step            int         not null default 0,
    by_hand         boolean     not null default false,
    claim           bigint      not null default 0,
    created_at      timestamptz not null,
    next_attempt_at timestamptz,
    claimed_at      timestamptz,
    sent_at         timestamptz,
    last_status     int,
    last_error      text,
    constraint webhook_delivery_happens_once unique (message, endpoint),
    constraint webhook_delivery_has_a_state check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED')),
    constraint webhook_delivery_is_due_while_open check ((state in ('WAITING', 'SENDING')) = (next_attempt_at is not null))
);
create unique index webhook_delivery_one_at_a_time on subscription.webhook_delivery (endpoint) where state = 'SENDING';
create index webhook_delivery_due on subscription.webhook_delivery (endpoint, state, next_attempt_at, id)
    where state in ('WAITING', 'SENDING');
create index webhook_delivery_newest on subscription.webhook_delivery (endpoint, id desc);
create index webhook_delivery_by_age on subscription.webhook_delivery (created_at) where state in ('SENT', 'FAILED');

create table subscription.webhook_attempt (
    id       bigint generated always as identity primary key,
    delivery bigint      not null references subscription.webhook_delivery on delete cascade,
    at       timestamptz not null,
    status   int,
    error    text,
    millis   int,
    answer   text,
    constraint webhook_attempt_answer_fits check (length(answer) <= 500)
);
create index webhook_attempt_of_a_delivery on subscription.webhook_attempt (delivery, id desc);

insert into people.role_right (role, "right") values ('admin', 'webhook:manage');
