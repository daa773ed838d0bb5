set lock_timeout = '10s';

-- The first rule, by place, whose conditions all hold decides; an empty condition holds for all.
create table inquiry.rule (
    id         bigint generated always as identity primary key,
    place      int not null,
    name       text not null constraint inquiry_rule_name_length check (length(name) between 1 and 100),
    enabled    boolean not null,
    categories text[] not null constraint inquiry_rule_categories_few check (cardinality(categories) <= 50),
    words      text[] not null constraint inquiry_rule_words_few check (cardinality(words) <= 30),
    language   text constraint inquiry_rule_language check (language in ('ko', 'en')),
    customers  text[] not null constraint inquiry_rule_customers_few check (cardinality(customers) <= 100),
    channels   text[] not null constraint inquiry_rule_channels
               check (channels <@ array ['WEB', 'MAIL', 'PHONE', 'VISIT', 'API']),
    queue      text references inquiry.queue,
    priority   text constraint inquiry_rule_priority check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    skills     text[] not null constraint inquiry_rule_skills_few check (cardinality(skills) <= 5),
    version    bigint not null default 1,
    constraint inquiry_rule_place_once unique (place) deferrable initially deferred,
    constraint inquiry_rule_asks_something check (language is not null or cardinality(categories) + cardinality(words)
                                                  + cardinality(customers) + cardinality(channels) > 0),
    constraint inquiry_rule_does_something check (queue is not null or priority is not null or cardinality(skills) > 0)
);
