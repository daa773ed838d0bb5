set lock_timeout = '10s';

-- A retired queue takes nothing more; what lay in it stays to be read.
alter table inquiry.queue
    add column retired_at timestamptz,
    add column version    bigint not null default 1;
