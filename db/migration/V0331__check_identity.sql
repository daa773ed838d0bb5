set lock_timeout = '10s';

-- Who asked proved to be who they say, or not yet: each step as it was taken; the newest one holds. Where there is none, the category
-- says whether it is needed.
create table inquiry.identity_step (
    id      bigint generated always as identity primary key,
    inquiry bigint not null references inquiry.inquiry on delete cascade,
    state   text not null constraint inquiry_identity_state
            check (state in ('NOT_NEEDED', 'NEEDED', 'ASKED', 'CONFIRMED', 'REFUSED')),
    method  text constraint inquiry_identity_method
            check (method in ('CALL_BACK', 'MAIL_CODE', 'DOCUMENT', 'ACCOUNT_FACTS', 'IN_PERSON')),
    remark  text constraint inquiry_identity_remark_length check (length(remark) between 1 and 500),
    message bigint,
    staff   uuid,
    at      timestamptz not null,
    constraint inquiry_identity_confirmed_somehow check ((state = 'CONFIRMED') = (method is not null))
);
create index inquiry_identity_newest on inquiry.identity_step (inquiry, id desc);
create index inquiry_identity_asked_by on inquiry.identity_step (message) where message is not null;
revoke update, delete on inquiry.identity_step from "${application}";
