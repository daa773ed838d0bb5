set lock_timeout = '10s';

-- How it stood before somebody handed it over, so that they can take that back as long as nothing happened since.
create table inquiry.handover (
    inquiry       bigint primary key references inquiry.inquiry,
    by            uuid not null,
    at            timestamptz not null,
    from_queue    text not null,
    from_status   text not null,
    from_assignee uuid,
    version       bigint not null
);
