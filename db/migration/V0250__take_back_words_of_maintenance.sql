set lock_timeout = '10s';

-- What a maintenance was before a word said by hand: what holds again once that word is taken back; {} where there was none before.
-- Steps that the clock takes have nothing here: nobody takes them back.
alter table status.event_update
    add column plan_before jsonb;
