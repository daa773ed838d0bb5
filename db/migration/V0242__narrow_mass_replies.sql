-- A reply for many is seen per queue, is tried again in peace, and is counted once when it is over.
set lock_timeout = '10s';

-- The queue that an inquiry was in when the reply was ordered.
alter table response.mass_reply_item add column queue text;
update response.mass_reply_item i set queue = coalesce((select q.queue from inquiry.inquiry q where q.number = i.inquiry), '');
alter table response.mass_reply_item alter column queue set not null;
alter table response.mass_reply_item add column next_try_at timestamptz;

-- Those of two queues are answered side by side; what waits in one reply is refused in another under the lock of the incident.
drop index response.response_one_reply_at_a_time;
create index response_replies_being_sent on response.mass_reply (incident) where state = 'SENDING';

alter table response.mass_reply add column counted boolean not null default false;
create index response_replies_to_count on response.mass_reply (id) where not counted;

-- What became of it per queue, once nothing waits any more.
create table response.mass_reply_tally (
    mass_reply bigint not null references response.mass_reply on delete cascade,
    queue      text not null,
    sent       int not null constraint response_tally_sent check (sent >= 0),
    skipped    int not null constraint response_tally_skipped check (skipped >= 0),
    constraint response_tally_once_a_queue primary key (mass_reply, queue)
);
