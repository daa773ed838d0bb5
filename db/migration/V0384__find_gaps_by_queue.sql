set lock_timeout = '10s';

-- Spam, what goes on in another inquiry and what lost its replies stays a row: it comes back with what somebody said of it. Which reply is the newest is
-- asked when it is read.
alter table knowledge.answered add column stands boolean not null default true;
alter table knowledge.answered alter column reply drop not null;
alter table knowledge.answered drop column gap;
alter table knowledge.answered
    add column gap boolean generated always as (stands and not cited and not drafted and dismissed_at is null) stored;
create index knowledge_gaps_of_queue on knowledge.answered (queue, answered_at desc, inquiry desc) where gap;
create index knowledge_gaps_of_category on knowledge.answered (category, queue, answered_at desc, inquiry desc) where gap;
