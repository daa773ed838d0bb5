-- Serves the list by deadline: a short range a queue and state, with what it is narrowed by in the index itself.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists inquiry.inquiry_listed_by_due;
create index concurrently inquiry_listed_by_due on inquiry.inquiry (queue, status, due_at, id)
    include (category, channel, language, unanswered, received_at);
drop index concurrently if exists inquiry.inquiry_by_due;
