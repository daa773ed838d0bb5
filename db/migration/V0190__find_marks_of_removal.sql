-- Marks that something was removed are forgotten when every node has long heard of it.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists search.search_marks_of_removal;
create index concurrently search_marks_of_removal on search.document (changed_at) where removed;
