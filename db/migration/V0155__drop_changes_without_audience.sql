-- search_changes_by_audience serves instead.
drop index concurrently if exists search.search_changes_in_order;
