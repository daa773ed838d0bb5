set lock_timeout = '10s';

-- Which notice was made of which maintenance, and which window it tells.
create table release.maintenance_notice (
    maintenance text primary key,
    notice      bigint not null constraint maintenance_notice_tells_of_one unique,
    told_from   timestamptz not null,
    told_until  timestamptz not null,
    constraint maintenance_notice_window check (told_until > told_from)
);
