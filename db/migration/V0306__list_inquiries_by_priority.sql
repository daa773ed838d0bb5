-- Serves the list by priority, as the others serve those by deadline and receipt.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists inquiry.inquiry_listed_by_priority;
create index concurrently inquiry_listed_by_priority on inquiry.inquiry (queue, status, ranked_at, id)
    include (category, channel, language, unanswered, received_at, due_at, priority);
