set lock_timeout = '10s';

-- Customers see a reply when this instant has come; empty where it was sent as it was written.
alter table inquiry.message
    add column sends_at timestamptz constraint inquiry_only_replies_wait check (sends_at is null or kind = 'REPLY');

-- Replies that left later than they were written, and how the inquiry stood before them; kept when they are taken back, so that
-- nobody who had read one is refused for it.
create table inquiry.sending (
    message       bigint primary key,
    inquiry       bigint not null references inquiry.inquiry on delete cascade,
    author        uuid not null,
    based_on      bigint not null,
    planned       boolean not null,
    sends_at      timestamptz not null,
    after_status  text not null,
    status        text not null constraint inquiry_sending_status
                  check (status in ('OPEN', 'WAITING_FOR_CUSTOMER', 'ON_HOLD', 'ANSWERED')),
    unanswered    boolean not null,
    due_at        timestamptz not null,
    answered_at   timestamptz,
    taken_back_at timestamptz constraint inquiry_taken_back_before_it_left check (taken_back_at < sends_at),
    taken_back_by uuid,
    constraint inquiry_taken_back_by_somebody check (taken_back_by is null or taken_back_at is not null)
);
create index inquiry_sendings_of on inquiry.sending (inquiry, message);
