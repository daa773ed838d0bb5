set lock_timeout = '10s';

-- The hash of the ticket that whoever asked for a code holds. Tries are counted for it alone, so that somebody who knows only
-- the number cannot use up the customer's.
alter table inquiry.follow_code
    add column ticket bytea constraint inquiry_code_ticket_is_sha256 check (length(ticket) = 32);
create unique index inquiry_codes_by_ticket on inquiry.follow_code (ticket);
drop index inquiry.inquiry_codes_newest_first;
create index inquiry_codes_by_age on inquiry.follow_code (created_at);
