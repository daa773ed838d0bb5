set lock_timeout = '10s';

-- Which database a node's index on disk was built from: another one may have the same documents under the same numbers.
create table search.origin (
    one  boolean primary key default true constraint search_has_one_origin check (one),
    name uuid not null default gen_random_uuid()
);
insert into search.origin default values;

-- many and short texts, such as messages: looked up by words and syllables only
alter table search.document add column brief boolean not null default false;

-- synonyms count as much as tags: a person put both there. The column stays, for nodes of the version before still read and
-- write it while this one starts; a later release drops it.
update search.document set tags = tags || synonyms, synonyms = '{}' where cardinality(synonyms) > 0;
