set lock_timeout = '10s';

-- What visitors are known by for one day: without the salt of its day a hash below tells nothing, and the salt is destroyed
-- when the day is over. See src/docs/decisions/0019.
create table faq.vote_salt (
    day  date primary key,
    salt bytea not null constraint faq_vote_salt_is_32_bytes check (length(salt) = 32)
);

-- The votes of a day, one an entry and visitor: whoever votes again has changed their mind. Kept until the day is over.
create table faq.vote (
    entry    bigint not null references faq.entry,
    day      date not null,
    visitor  bytea not null constraint faq_vote_visitor_is_sha256 check (length(visitor) = 32),
    network  bytea not null constraint faq_vote_network_is_sha256 check (length(network) = 32),
    revision int not null,
    language text not null constraint faq_vote_language check (language in ('ko', 'en')),
    helpful  boolean not null,
    constraint faq_one_vote_a_day_and_visitor primary key (entry, day, visitor),
    foreign key (entry, revision) references faq.revision
);
create index faq_votes_by_network on faq.vote (entry, day, network);
create index faq_votes_by_day on faq.vote (day);

-- What stays of votes: counters by day, for the text that was read. They follow faq.vote in its own transactions.
create table faq.vote_count (
    entry     bigint not null references faq.entry,
    revision  int not null,
    language  text not null constraint faq_vote_count_language check (language in ('ko', 'en')),
    day       date not null,
    helpful   int not null constraint faq_helpful_counts check (helpful >= 0),
    unhelpful int not null constraint faq_unhelpful_counts check (unhelpful >= 0),
    primary key (entry, revision, day, language)
);

-- The lower bound of Wilson's score interval at 95 % for the share of votes that were not helpful: what is at least wrong with
-- a text, however few have voted.
create function faq.wilson(hits int, votes int) returns double precision language sql immutable parallel safe
return (case when votes = 0 then 0
             else (hits::double precision / votes + 1.9208 / votes
                   - 1.96 * sqrt((hits::double precision * (votes - hits) / votes + 0.9604) / votes / votes))
                  / (1 + 3.8416 / votes) end);

-- How the text that readers see now was received: one row an entry that was voted on since its live revision began.
create table faq.reception (
    entry     bigint primary key references faq.entry,
    revision  int not null,
    helpful   int not null constraint faq_reception_helpful_counts check (helpful >= 0),
    unhelpful int not null constraint faq_reception_unhelpful_counts check (unhelpful >= 0),
    doubt     double precision not null generated always as (faq.wilson(unhelpful, helpful + unhelpful)) stored
);
create index faq_received_worst_first on faq.reception (doubt desc, entry desc) where helpful + unhelpful >= 5 and doubt >= 0.2;

create function faq.note_live() returns trigger language plpgsql as $$
begin
    delete from faq.reception where entry = new.id;
    insert into faq.reception (entry, revision, helpful, unhelpful)
    select new.id, new.live_revision, sum(helpful), sum(unhelpful)
      from faq.vote_count
     where entry = new.id and revision = new.live_revision
    having count(*) > 0;
    return null;
end $$;
create trigger faq_reception_follows_live after update on faq.entry
    for each row when (old.live_revision is distinct from new.live_revision and old.published_at is not null)
    execute function faq.note_live();

-- What readers wrote after a vote; read by staff alone. Who wrote it is known until the day is over.
create table faq.opinion (
    id        bigint generated always as identity primary key,
    entry     bigint not null references faq.entry,
    revision  int not null,
    language  text not null constraint faq_opinion_language check (language in ('ko', 'en')),
    helpful   boolean,
    body      text not null constraint faq_opinion_length check (length(body) between 1 and 1200),
    at        timestamptz not null,
    day       date,
    visitor   bytea constraint faq_opinion_visitor_is_sha256 check (length(visitor) = 32),
    done_by   uuid,
    done_name text,
    done_at   timestamptz,
    constraint faq_opinion_done_is_whole check ((done_by is null) = (done_at is null) and (done_by is null) = (done_name is null)),
    constraint faq_opinion_visitor_has_a_day check ((day is null) = (visitor is null)),
    foreign key (entry, revision) references faq.revision
);
create unique index faq_one_opinion_a_day_and_visitor on faq.opinion (entry, day, visitor) where visitor is not null;
create index faq_opinions_newest_first on faq.opinion (entry, id desc);
create index faq_open_opinions_newest_first on faq.opinion (id desc) where done_at is null;
create index faq_opinions_by_age on faq.opinion (at);
create index faq_opinions_of_visitors on faq.opinion (day) where visitor is not null;
