-- Serves the claim in all queues together, as the other one serves that in one.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists inquiry.inquiry_next_of_all;
create index concurrently inquiry_next_of_all on inquiry.inquiry (claim_at, id) where status = 'RECEIVED' and not gathered;
drop index concurrently if exists inquiry.inquiry_waiting_in_all;
