set lock_timeout = '10s';

create table mail.letter (
    id              bigint generated always as identity primary key,
    key             text not null constraint mail_key_length check (length(key) between 1 and 200),
    kind            text not null constraint mail_kind check (kind in ('ACKNOWLEDGEMENT', 'REPLY', 'CODE', 'STAFF')),
    recipient       text not null constraint mail_recipient_length check (length(recipient) between 3 and 254),
    recipient_name  text,
    lang            text not null constraint mail_lang check (lang in ('ko', 'en')),
    subject         text not null constraint mail_subject_on_one_line check (subject !~ '[\n\r]' and length(subject) between 1 and 300),
    body            text not null,
    about           text not null,
    state           text not null constraint mail_state check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'CANCELLED')),
    attempts        int not null default 0,
    -- Counts up with every claim and retry: whoever was overtaken marks nothing.
    claim           bigint not null default 0,
    -- A node died between "sending" and "sent": it may have arrived, and was tried again.
    doubtful        boolean not null default false,
    created_at      timestamptz not null,
    next_attempt_at timestamptz,
    claimed_at      timestamptz,
    sent_at         timestamptz,
    last_error      text constraint mail_error_length check (length(last_error) <= 300),
    constraint mail_one_letter_a_key unique (key),
    constraint mail_waiting_has_its_time check (state <> 'WAITING' or next_attempt_at is not null),
    constraint mail_sending_was_claimed check (state <> 'SENDING' or claimed_at is not null),
    constraint mail_sent_has_its_time check ((state = 'SENT') = (sent_at is not null))
);
create index mail_waiting_by_time on mail.letter (next_attempt_at, id) where state = 'WAITING';
create index mail_sending_by_time on mail.letter (claimed_at, id) where state = 'SENDING';
create index mail_by_state on mail.letter (state, id desc);
create index mail_by_about on mail.letter (about, id desc);
