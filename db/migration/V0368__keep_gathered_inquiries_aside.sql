set lock_timeout = '10s';

-- Whether something gathers the inquiry and will answer it together with others: then nobody gets it by taking the next one. Said by
-- whatever gathers; what open outages gathered before this column was there is marked within a minute of the start.
alter table inquiry.inquiry add column gathered boolean not null default false;
