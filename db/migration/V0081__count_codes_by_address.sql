set lock_timeout = '10s';

-- The hash of the address a code was asked for with: requests are counted for number and address together, so that
-- somebody who knows only the number cannot use up what the customer may ask for.
alter table inquiry.follow_code
    add column address bytea constraint inquiry_code_address_is_sha256 check (length(address) = 32);
drop index inquiry.inquiry_codes_newest_first;
create index inquiry_codes_asked_for on inquiry.follow_code (number, address, created_at);
create index inquiry_codes_newest_first on inquiry.follow_code (number, id desc) where hash is not null;
