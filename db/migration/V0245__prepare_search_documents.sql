set lock_timeout = '10s';

-- What will be found when its time comes, with its words: found already when they are scheduled, so that going live is moving a
-- row. Nobody searches here. revision is the one that the schedule speaks of.
create table search.prepared (
    type        text not null constraint search_prepared_type check (type in ('faq', 'notice')),
    id          text not null,
    language    text not null constraint search_prepared_language check (language in ('ko', 'en')),
    revision    int not null,
    external_id text,
    title       text not null,
    body        text not null,
    tags        text[] not null,
    category    text,
    url         text not null,
    lead        text not null,
    words       text not null,
    analysis    int not null,
    primary key (type, id, language)
);
