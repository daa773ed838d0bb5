-- Which version of the policy was agreed to is known when somebody asks, not when they confirm.
set lock_timeout = '10s';

alter table subscription.request
    add column consent text not null default '';
alter table subscription.request
    alter column consent drop default;

create index announcement_by_thing on subscription.announcement (kind, thing, id);
