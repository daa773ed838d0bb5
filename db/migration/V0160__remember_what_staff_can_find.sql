set lock_timeout = '10s';

-- How far the first filling of a kind has come: what was there before staff could find it.
create table search.staff_fill (
    type  text primary key,
    after text,
    done  boolean not null default false
);
-- Filling and emptying go by one thing; of one kind they go in the order of ids.
create index search_staff_by_type on search.document (type, id) where audience = 'STAFF';
