set lock_timeout = '10s';

-- What staff may find besides lies in the same table, apart by audience. scope is what a right may be narrowed to: the
-- category of an entry, the queue of an inquiry.
alter table search.document drop constraint search_type;
alter table search.document
    add column audience text not null default 'PUBLIC' constraint search_audience check (audience in ('PUBLIC', 'STAFF')),
    add column scope    text,
    add column lead     text not null default '',
    -- the words that the analyser found, what counts more as often as it counts; by which analysis
    add column words    text not null default '',
    add column analysis integer not null default 0;
