set lock_timeout = '10s';

-- COMMITTED is written by the transaction that does what was asked: a key whose node died may be tried again if and only if
-- nothing happened. Readings are what the answer shows of people, recorded anew whenever it is given again.
alter table people.idempotency
    drop constraint people_idempotency_state,
    add constraint people_idempotency_state check (state in ('RUNNING', 'COMMITTED', 'DONE')),
    add column readings jsonb not null default '[]';
