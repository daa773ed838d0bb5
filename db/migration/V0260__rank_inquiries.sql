set lock_timeout = '10s';

-- How urgent, who can do it, and whether a lead was called.
alter table inquiry.inquiry
    add column priority     text not null default 'NORMAL'
        constraint inquiry_priority check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    add column skills       text[] not null default '{}' constraint inquiry_needs_few_skills check (cardinality(skills) <= 5),
    add column escalated_at timestamptz;

-- When its turn comes: what is promised, less a lead for each priority. An order by it is total with the id, and whatever waits long
-- enough comes first, however low. Through UTC because only that is immutable; nobody can write it, so it is never wrong.
alter table inquiry.inquiry
    add column claim_at timestamptz not null generated always as
        (((due_at at time zone 'UTC') - case priority when 'LOW' then interval '-2 days'
                                                      when 'HIGH' then interval '2 days'
                                                      when 'URGENT' then interval '7 days'
                                                      else interval '0 days' end) at time zone 'UTC') stored;

-- Serve the claim: what waits in a queue, and in all of them, in the order of its turn.
create index inquiry_waiting_by_turn on inquiry.inquiry (queue, claim_at, id) where status = 'RECEIVED';
create index inquiry_waiting_in_all on inquiry.inquiry (claim_at, id) where status = 'RECEIVED';
drop index inquiry.inquiry_waiting_by_due;
-- What leads look at.
create index inquiry_escalated on inquiry.inquiry (queue, escalated_at, id)
    where escalated_at is not null and status in ('RECEIVED', 'OPEN', 'WAITING_FOR_CUSTOMER', 'ON_HOLD');

-- What a line of history is about, for machines: a priority, a queue, a rule.
alter table inquiry.event add column detail text constraint inquiry_event_detail_length check (length(detail) between 1 and 200);
