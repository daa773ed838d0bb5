-- Taking back a reply deletes its message, and PostgreSQL looks whether a merge names it.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists inquiry.inquiry_merge_of_note;
create index concurrently inquiry_merge_of_note on inquiry.merge (note);
