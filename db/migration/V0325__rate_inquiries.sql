-- What customers think of how they were answered: one rating for each time that their inquiry came to an end.
set lock_timeout = '10s';

create table inquiry.rating (
    inquiry    bigint not null references inquiry.inquiry on delete cascade,
    -- how often it had gone on after an end before
    round      int not null constraint inquiry_rating_round check (round >= 0),
    -- where it lay when it was rated: reports do not change when it is handed over later
    queue      text not null constraint inquiry_rating_queue check (length(queue) between 1 and 100),
    score      int not null constraint inquiry_rating_score check (score between 1 and 5),
    reason     text constraint inquiry_rating_reason_length check (length(reason) between 1 and 1000),
    given_at   timestamptz not null,
    changed_at timestamptz constraint inquiry_rating_changed_later check (changed_at >= given_at),
    primary key (inquiry, round)
);
-- Serves the report of a span of time, and the newest low ones.
create index inquiry_ratings_by_time on inquiry.rating (given_at, queue, score);

create function inquiry.rate_what_ended() returns trigger language plpgsql as $$
begin
    if not exists (select from inquiry.inquiry where id = new.inquiry and status in ('ANSWERED', 'CLOSED')) then
        raise exception 'only what was answered or closed is rated'
            using errcode = 'check_violation', constraint = 'inquiry_rated_after_its_end';
    end if;
    return new;
end $$;
create trigger inquiry_rated_after_its_end before insert on inquiry.rating
    for each row execute function inquiry.rate_what_ended();

-- Colleagues are told of low ones.
alter table inquiry.news drop constraint inquiry_news_kind;
alter table inquiry.news
    add constraint inquiry_news_kind check (kind in ('MENTION', 'MESSAGE', 'CHANGE', 'HALTED', 'RATING')) not valid;
