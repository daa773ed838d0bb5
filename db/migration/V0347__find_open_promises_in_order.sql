set lock_timeout = '10s';

-- In the order of a recount, and without what each one changes.
create index promise_open on inquiry.promise (inquiry) where open;
drop index inquiry.promise_to_count;
