set lock_timeout = '10s';

-- What a colleague is good at, and how many inquiries they have in hand at most; without a row nothing special, and no limit.
create table inquiry.agent (
    staff    uuid primary key,
    skills   text[] not null default '{}' constraint inquiry_agent_has_few_skills check (cardinality(skills) <= 30),
    capacity int constraint inquiry_capacity_fits check (capacity between 1 and 1000),
    version  bigint not null default 1
);

-- Who is there. What a console says of itself holds as long as it goes on saying so; out of office holds until its end.
create table inquiry.presence (
    staff   uuid primary key,
    state   text not null constraint inquiry_presence check (state in ('AVAILABLE', 'AWAY', 'OUT_OF_OFFICE')),
    queues  text[] not null,
    since   timestamptz not null,
    until   timestamptz,
    seen_at timestamptz not null,
    constraint inquiry_out_of_office_ends check (state <> 'OUT_OF_OFFICE' or until is not null),
    constraint inquiry_presence_ends_later check (until > since)
);
