set lock_timeout = '10s';

-- What cannot be counted anew keeps its deadlines, and holds up none of the others.
alter table inquiry.promise_recount add column skipped bigint not null default 0;
