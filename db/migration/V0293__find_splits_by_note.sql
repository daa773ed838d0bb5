-- Taking back a reply deletes its message, and PostgreSQL looks whether a split names it.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists inquiry.inquiry_split_of_note;
create index concurrently inquiry_split_of_note on inquiry.split (note);
