set lock_timeout = '10s';

alter table release.bundle
    -- how often it was made ready for its moment and did not turn
    add column tries int not null default 0 constraint bundle_tries_count_from_none check (tries >= 0),
    -- why it did not turn as a whole; what is wrong with one thing stands beside that
    add column reason text constraint bundle_reason_length check (length(reason) between 1 and 100);
alter table release.item
    add constraint item_category_keeps_what_it_was check (kind = 'CATEGORY' or change_before is null);
