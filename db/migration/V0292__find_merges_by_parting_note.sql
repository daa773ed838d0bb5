-- Taking back a reply deletes its message, and PostgreSQL looks whether the parting of a merge names it.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists inquiry.inquiry_merge_of_parted_note;
create index concurrently inquiry_merge_of_parted_note on inquiry.merge (parted_note) where parted_note is not null;
