-- Serves the claim in a queue: what waits for somebody, in the order of its turn.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists inquiry.inquiry_next_of_queue;
create index concurrently inquiry_next_of_queue on inquiry.inquiry (queue, claim_at, id) where status = 'RECEIVED' and not gathered;
drop index concurrently if exists inquiry.inquiry_waiting_by_turn;
