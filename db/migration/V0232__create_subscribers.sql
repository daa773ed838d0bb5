-- Who wants to be told by mail. Nobody stands here who did not confirm it.
set lock_timeout = '10s';

create table subscription.subscriber (
    id           bigint generated always as identity primary key,
    email        text        not null,
    lang         text        not null,
    topics       text[]      not null,
    consent      text        not null,
    confirmed_at timestamptz not null,
    changed_at   timestamptz not null,
    constraint subscriber_has_one_address unique (email),
    constraint subscriber_address_is_plain check (email = lower(email) and length(email) between 3 and 254),
    constraint subscriber_reads_a_language check (lang in ('ko', 'en')),
    constraint subscriber_wants_something check (cardinality(topics) between 1 and 200)
);

-- what was asked for and waits for its confirmation
create table subscription.request (
    hash       bytea primary key,
    email      text        not null,
    lang       text        not null,
    topics     text[]      not null,
    created_at timestamptz not null,
    spent_at   timestamptz,
    constraint request_wants_something check (cardinality(topics) between 1 and 200)
);

create index request_by_address on subscription.request (email, created_at);
create index request_by_time on subscription.request (created_at);

-- signs the links in letters: one key, made here and never shown
create table subscription.signature (
    only_one boolean primary key default true,
    key      bytea not null,
    constraint signature_is_one check (only_one)
);

insert into subscription.signature (key)
values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

alter table subscription.announcement
    add column letters int not null default 0;
