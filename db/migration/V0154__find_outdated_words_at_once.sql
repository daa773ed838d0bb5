-- Marks of what is gone have no words and would be passed over each time.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists search.search_documents_of_old_analysis;
create index concurrently search_documents_of_old_analysis on search.document (analysis) where not removed;
