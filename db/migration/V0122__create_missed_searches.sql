set lock_timeout = '10s';

-- What was looked for and not found, as counters: neither who asked nor when each time. What looks personal is never noted.
create table search.missed (
    language     text not null constraint search_missed_language check (language in ('ko', 'en')),
    words        text not null constraint search_missed_length check (length(words) between 1 and 200),
    times        bigint not null constraint search_missed_counts check (times > 0),
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    done_at      timestamptz,
    done_name    text,
    primary key (language, words),
    constraint search_missed_done_is_whole check ((done_at is null) = (done_name is null))
);
create index search_missed_most_often on search.missed (times desc, language, words) where done_at is null;
create index search_missed_by_age on search.missed (last_at);
