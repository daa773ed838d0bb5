-- What colleagues put around an inquiry: words, watchers, links to other ones, and what each of them is told.
set lock_timeout = '10s';

create table inquiry.tag (
    inquiry   bigint not null references inquiry.inquiry,
    tag       text not null constraint inquiry_tag_form
              check (length(tag) between 1 and 30 and tag = btrim(tag) and tag !~ '[,#[:cntrl:]]'),
    tagged_by uuid not null,
    tagged_at timestamptz not null,
    primary key (inquiry, tag)
);
-- Serves the filter of lists and the words in use.
create index inquiry_of_tag on inquiry.tag (tag, inquiry);

create function inquiry.keep_tags_few() returns trigger language plpgsql as $$
begin
    perform 1 from inquiry.inquiry where id = new.inquiry for no key update;
    if (select count(*) from inquiry.tag where inquiry = new.inquiry) >= 10 then
        raise exception 'an inquiry has ten tags at most'
            using errcode = 'check_violation', constraint = 'inquiry_tags_are_few';
    end if;
    return new;
end $$;
create trigger inquiry_tags_are_few before insert on inquiry.tag
    for each row execute function inquiry.keep_tags_few();

create table inquiry.watcher (
    inquiry bigint not null references inquiry.inquiry,
    staff   uuid not null,
    since   timestamptz not null,
    primary key (inquiry, staff)
);
create index inquiry_watched_by on inquiry.watcher (staff, inquiry);

-- What a colleague is told in the console; one line of a kind and inquiry until it is read.
create table inquiry.news (
    id      bigint generated always as identity primary key,
    staff   uuid not null,
    inquiry bigint not null references inquiry.inquiry,
    kind    text not null constraint inquiry_news_kind check (kind in ('MENTION', 'MESSAGE', 'CHANGE')),
    told_by uuid,
    at      timestamptz not null,
    read_at timestamptz
);
create unique index inquiry_news_once on inquiry.news (staff, inquiry, kind) where read_at is null;
create index inquiry_news_newest_first on inquiry.news (staff, at desc, id desc) where read_at is null;
create index inquiry_news_by_age on inquiry.news (at);

-- Two inquiries that have to do with each other; once, whichever of them it was said at.
create table inquiry.relation (
    one       bigint not null references inquiry.inquiry,
    other     bigint not null references inquiry.inquiry,
    linked_by uuid not null,
    linked_at timestamptz not null,
    primary key (one, other),
    constraint inquiry_relation_once check (one < other)
);
create index inquiry_relations_back on inquiry.relation (other, one);
