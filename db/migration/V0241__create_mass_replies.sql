-- One reviewed reply for the inquiries that an outage gathered: ordered once, sent one by one, each at most once.
set lock_timeout = '10s';

create table response.mass_reply (
    id         bigint generated always as identity primary key,
    incident   text not null references response.incident on delete cascade,
    author     uuid not null,
    body_ko    text not null constraint response_reply_ko_length check (length(body_ko) between 1 and 20000),
    body_en    text constraint response_reply_en_length check (length(body_en) between 1 and 20000),
    state      text not null constraint response_reply_state check (state in ('SENDING', 'DONE', 'STOPPED')),
    ordered_at timestamptz not null,
    begins_at  timestamptz not null,
    done_at    timestamptz,
    constraint response_reply_over_has_end check ((state = 'SENDING') = (done_at is null))
);
-- Two who press at once order one.
create unique index response_one_reply_at_a_time on response.mass_reply (incident) where state = 'SENDING';
create index response_replies_newest_first on response.mass_reply (incident, id desc);
create index response_replies_to_send on response.mass_reply (begins_at) where state = 'SENDING';

create table response.mass_reply_item (
    mass_reply bigint not null references response.mass_reply on delete cascade,
    inquiry    text not null constraint response_item_inquiry_form check (inquiry ~ '^[0-9]{6}-[0-9]{4,9}$'),
    language   text not null constraint response_item_language check (language in ('ko', 'en')),
    based_on   text not null constraint response_item_basis check (based_on ~ '^[0-9]{1,18}$'),
    state      text not null default 'WAITING' constraint response_item_state check (state in ('WAITING', 'SENT', 'SKIPPED')),
    reason     text constraint response_item_reason
               check (reason in ('NEWER', 'OVER', 'GONE', 'UNLINKED', 'AUTHOR', 'STOPPED', 'FAILED')),
    message    text,
    tries      int not null default 0,
    at         timestamptz,
    constraint response_reply_once_an_inquiry primary key (mass_reply, inquiry),
    constraint response_message_of_one_item unique (message),
    constraint response_item_sent_has_message check ((state = 'SENT') = (message is not null)),
    constraint response_item_skipped_has_reason check ((state = 'SKIPPED') = (reason is not null)),
    constraint response_item_over_has_time check ((state = 'WAITING') = (at is null))
);
create index response_items_to_send on response.mass_reply_item (mass_reply, tries, inquiry) where state = 'WAITING';
create index response_items_skipped on response.mass_reply_item (mass_reply, inquiry) where state = 'SKIPPED';
