set lock_timeout = '10s';

-- How far the first filling of a kind has come: what was there before staff could find it.
create table search.staff_fill (
    type  text primary key,
    after text,
    done  boolean not null default false
);
