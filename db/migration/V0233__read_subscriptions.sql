-- Who sees how many are told, and who ends a subscription for somebody who asks for it.
set lock_timeout = '10s';

insert into people.role_right (role, "right")
values ('admin', 'subscription:read'),
       ('admin', 'subscription:write'),
       ('publisher', 'subscription:read'),
       ('lead', 'subscription:read'),
       ('lead', 'subscription:write')
on conflict do nothing;

alter table subscription.subscriber
    add column version bigint not null default 0;
create index subscriber_by_topic on subscription.subscriber using gin (topics);
