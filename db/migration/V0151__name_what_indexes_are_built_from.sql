set lock_timeout = '10s';

-- Which database a node's index on disk was built from: another one may have the same documents under the same numbers.
create table search.origin (
    one  boolean primary key default true constraint search_has_one_origin check (one),
    name uuid not null default gen_random_uuid()
);
insert into search.origin default values;

-- many and short texts, such as messages: looked up by words and syllables only
alter table search.document add column brief boolean not null default false;

-- synonyms count as much as tags: a person put both there
update search.document set tags = tags || synonyms where cardinality(synonyms) > 0;
alter table search.document drop column synonyms;
