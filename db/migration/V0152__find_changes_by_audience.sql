-- What changed since a node looked last.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists search.search_changes_by_audience;
create index concurrently search_changes_by_audience on search.document (audience, xid);
