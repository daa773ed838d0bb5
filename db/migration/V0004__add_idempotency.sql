set lock_timeout = '10s';

-- Answers to POSTs that carried an Idempotency-Key, for a day. Key and request are kept as hashes, the answer is sealed with
-- both: it may hold a follow link or personal data, and only who repeats the request can read it.
create table people.idempotency (
    staff        uuid not null references people.staff on delete cascade,
    key          bytea not null constraint people_idempotency_key_is_sha256 check (length(key) = 32),
    request      bytea not null constraint people_idempotency_request_is_sha256 check (length(request) = 32),
    state        text not null constraint people_idempotency_state check (state in ('RUNNING', 'DONE')),
    status       int,
    etag         text,
    location     text,
    content_type text,
    body         bytea,
    created_at   timestamptz not null,
    primary key (staff, key),
    constraint people_idempotency_done_has_status check ((state = 'DONE') = (status is not null))
);
create index people_idempotency_by_age on people.idempotency (created_at);
