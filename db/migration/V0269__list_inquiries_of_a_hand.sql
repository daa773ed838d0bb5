-- Serves the list of what one person has in hand, by receipt; that by deadline has its index.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists inquiry.inquiry_of_assignee_by_receipt;
create index concurrently inquiry_of_assignee_by_receipt on inquiry.inquiry (assignee, status, received_at, id)
    where assignee is not null;
