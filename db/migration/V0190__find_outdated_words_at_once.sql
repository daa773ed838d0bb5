set lock_timeout = '10s';

-- marks of what is gone have no words and would be passed over each time
drop index search.search_documents_of_old_analysis;
create index search_documents_of_old_analysis on search.document (analysis) where not removed;
