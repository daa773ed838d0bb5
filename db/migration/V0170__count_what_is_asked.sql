set lock_timeout = '10s';

-- What readers look for, as counters of a day in Asia/Seoul: neither who asked nor, closer than the hour, when. What looks
-- personal is not among the words. missed: nothing answered; empty: nothing was found at all; results: as many as last time.
-- visitors: from how many connections as far as one node saw, 3 stands for more. Clicks are counted by the place of the hit.
create table search.asked (
    language     text not null constraint search_asked_language check (language in ('ko', 'en')),
    words        text not null constraint search_asked_length check (length(words) between 1 and 100),
    day          date not null,
    times        bigint not null constraint search_asked_counts check (times > 0),
    missed       bigint not null constraint search_asked_missed_are_some check (missed between 0 and times),
    empty        bigint not null constraint search_asked_empty_are_missed check (empty between 0 and missed),
    results      bigint not null constraint search_asked_results check (results >= 0),
    visitors     smallint not null constraint search_asked_visitors check (visitors between 1 and 3),
    clicked_1    bigint not null default 0,
    clicked_2    bigint not null default 0,
    clicked_3    bigint not null default 0,
    clicked_10   bigint not null default 0,
    clicked_more bigint not null default 0,
    rank_sum     bigint not null default 0,
    last_at      timestamptz not null,
    primary key (language, words, day),
    constraint search_asked_clicks check (
        least(clicked_1, clicked_2, clicked_3, clicked_10, clicked_more) >= 0
        and clicked_1 + clicked_2 + clicked_3 + clicked_10 + clicked_more between 0 and least(times, rank_sum))
);
create index search_asked_by_day on search.asked (day, language);
create index search_asked_in_vain on search.asked (language, words) include (missed, last_at) where missed > 0;

-- All searches of a day, those too whose words are not kept.
create table search.asked_day (
    day          date not null,
    language     text not null constraint search_day_language check (language in ('ko', 'en')),
    times        bigint not null constraint search_day_counts check (times > 0),
    missed       bigint not null constraint search_day_missed_are_some check (missed between 0 and times),
    empty        bigint not null constraint search_day_empty_are_missed check (empty between 0 and missed),
    clicked_1    bigint not null default 0,
    clicked_2    bigint not null default 0,
    clicked_3    bigint not null default 0,
    clicked_10   bigint not null default 0,
    clicked_more bigint not null default 0,
    rank_sum     bigint not null default 0,
    primary key (day, language),
    constraint search_day_clicks check (
        least(clicked_1, clicked_2, clicked_3, clicked_10, clicked_more) >= 0
        and clicked_1 + clicked_2 + clicked_3 + clicked_10 + clicked_more between 0 and least(times, rank_sum))
);

-- What staff decided about words: off the list of those asked in vain, never proposed to readers.
create table search.mark (
    language text not null constraint search_mark_language check (language in ('ko', 'en')),
    words    text not null constraint search_mark_length check (length(words) between 1 and 100),
    mark     text not null constraint search_mark_kind check (mark in ('SETTLED', 'HIDDEN')),
    at       timestamptz not null,
    name     text not null,
    primary key (language, words, mark)
);

insert into search.asked (language, words, day, times, missed, empty, results, visitors, last_at)
select language, words, (last_at at time zone 'Asia/Seoul')::date, times, times, 0, 0, 1, date_trunc('hour', last_at)
  from search.missed
 where length(words) <= 100;
insert into search.mark (language, words, mark, at, name)
select language, words, 'SETTLED', done_at, done_name
  from search.missed
 where done_at is not null and length(words) <= 100;
insert into search.asked_day (day, language, times, missed, empty)
select day, language, sum(times), sum(missed), 0
  from search.asked
 group by day, language;
