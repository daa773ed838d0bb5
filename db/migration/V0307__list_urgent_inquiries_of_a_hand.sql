-- Serves the list by priority of what one person has in hand.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists inquiry.inquiry_of_assignee_by_priority;
create index concurrently inquiry_of_assignee_by_priority on inquiry.inquiry (assignee, status, ranked_at, id)
    where assignee is not null;
