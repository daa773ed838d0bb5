-- Letters to many wait behind those to one, and say how to be rid of them.
set lock_timeout = '10s';

alter table mail.letter
    drop constraint mail_kind,
    add constraint mail_kind check (kind in ('ACKNOWLEDGEMENT', 'REPLY', 'CODE', 'STAFF', 'NEWS')),
    add column unsubscribe text;

create index mail_waiting_to_one_by_time on mail.letter (next_attempt_at, id) where state = 'WAITING' and kind <> 'NEWS';
create index mail_waiting_to_many_by_time on mail.letter (next_attempt_at, id) where state = 'WAITING' and kind = 'NEWS';
drop index mail.mail_waiting_by_time;
