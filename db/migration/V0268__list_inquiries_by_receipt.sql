-- Serves the list by receipt, as the other one serves that by deadline.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists inquiry.inquiry_listed_by_receipt;
create index concurrently inquiry_listed_by_receipt on inquiry.inquiry (queue, status, received_at, id)
    include (category, channel, language, unanswered, due_at);
drop index concurrently if exists inquiry.inquiry_by_receipt;
