-- Serves how many stand aside in a queue, and which do at all.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists inquiry.inquiry_gathered;
create index concurrently inquiry_gathered on inquiry.inquiry (queue, status) include (number) where gathered;
