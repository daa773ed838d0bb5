set lock_timeout = '10s';

-- A form that was sent twice counts once: each rendered form carries an id, claimed with the inquiry in one transaction.
create table site.submission (
    id     text primary key constraint submission_id_form check (id ~ '^[A-Za-z0-9_-]{16,64}$'),
    number text constraint submission_number_length check (length(number) between 1 and 40),
    at     timestamptz not null
);
create index submission_by_age on site.submission (at);
