-- A node compares everything that stands, page by page.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists search.search_documents_in_order;
create index concurrently search_documents_in_order on search.document (audience, type, id, language) where not removed;
