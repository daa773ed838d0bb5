set lock_timeout = '10s';

-- Who has an inquiry open, and what they do there: a row an open screen, which its node keeps fresh and whoever comes first drops
-- when it is not. Nothing of it must outlive a crash.
create unlogged table inquiry.onlooker (
    screen  uuid primary key,
    number  text not null,
    staff   uuid not null,
    doing   text not null constraint inquiry_onlooker_doing check (doing in ('LOOKING', 'REPLYING', 'NOTING')),
    seen_at timestamptz not null default now()
);
create index inquiry_onlooker_of on inquiry.onlooker (number);
