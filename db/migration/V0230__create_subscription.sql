-- Who wants to be told, and what there is to tell.
set lock_timeout = '10s';

create schema subscription;
grant usage on schema subscription to "${application}";
alter default privileges in schema subscription grant select, insert, update, delete on tables to "${application}";
alter default privileges in schema subscription grant usage, select on sequences to "${application}";

create table subscription.announcement (
    id         bigint generated always as identity primary key,
    kind       text        not null,
    thing      text        not null,
    moment     text        not null,
    state      text        not null default 'WAITING',
    deliver_at timestamptz not null,
    created_at timestamptz not null,
    carrier    int         not null default 0,
    after      bigint      not null default 0,
    news       jsonb,
    done_at    timestamptz,
    constraint announcement_is_told_once unique (kind, thing, moment),
    constraint announcement_has_a_state check (state in ('WAITING', 'SPREADING', 'DONE', 'DROPPED'))
);

create index announcement_by_when_it_leaves on subscription.announcement (deliver_at) where state in ('WAITING', 'SPREADING');
