set lock_timeout = '10s';

-- Whether numbers rise, none twice; null never does.
create function inquiry.rises(numbers int[]) returns boolean language sql immutable as $$
    select numbers = coalesce((select array_agg(distinct n order by n) from unnest(numbers) n), '{}')
$$;

-- What is promised to which inquiries. Of those that hold, the most specific decides: a priority before none, then a category, the
-- deeper one first, then a queue; the default holds for all, and always.
create table inquiry.promise_policy (
    id             bigint generated always as identity primary key,
    name           text not null constraint promise_policy_name_length check (length(name) between 1 and 100),
    is_default     boolean not null default false,
    queue          text references inquiry.queue,
    category       text,
    priority       text constraint promise_policy_priority check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    calendar       text not null,
    reply_unit     text not null constraint promise_policy_reply_unit check (reply_unit in ('MINUTES', 'WORKING_DAYS')),
    reply_amount   int not null,
    resolve_unit   text not null constraint promise_policy_resolve_unit check (resolve_unit in ('MINUTES', 'WORKING_DAYS')),
    resolve_amount int not null,
    warns          int[] not null,
    escalates      int,
    hold_pauses    boolean not null,
    version        bigint not null default 1,
    constraint promise_policy_once unique nulls not distinct (queue, category, priority),
    constraint promise_policy_default_holds_for_all
        check (is_default = (queue is null and category is null and priority is null)),
    constraint promise_policy_reply_within
        check (reply_amount between 1 and case reply_unit when 'MINUTES' then 60000 else 60 end),
    constraint promise_policy_resolve_within
        check (resolve_amount between 1 and case resolve_unit when 'MINUTES' then 60000 else 60 end),
    constraint promise_policy_few_warnings check (cardinality(warns) <= 4),
    constraint promise_policy_warns_in_order check (inquiry.rises(warns)),
    constraint promise_policy_warns_before_the_end check (1 <= all (warns) and 99 >= all (warns)),
    constraint promise_policy_escalates_last
        check (escalates is null or (escalates between 1 and 100 and escalates > all (warns)))
);
insert into inquiry.promise_policy (name, is_default, calendar, reply_unit, reply_amount, resolve_unit, resolve_amount, warns,
                                    escalates, hold_pauses)
values ('기본 약속', true, 'phone', 'WORKING_DAYS', 3, 'WORKING_DAYS', 3, '{75}', 100, false);

create function inquiry.keep_the_default() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or not new.is_default then
        raise exception 'one policy holds for all that no other one holds for'
            using errcode = 'check_violation', constraint = 'promise_policy_default_stays';
    end if;
    return new;
end $$;
create trigger promise_policy_default_stays before update or delete on inquiry.promise_policy
    for each row when (old.is_default) execute function inquiry.keep_the_default();

-- What one customer was promised. counted is the recount that looked at it last; told_at is the latest date that they were told by
-- letter, and mail_at when they are told that it became a later one.
create table inquiry.promise (
    inquiry     bigint primary key references inquiry.inquiry on delete cascade,
    promised_at timestamptz not null,
    told_at     timestamptz not null,
    mail_at     timestamptz,
    open        boolean not null,
    counted     bigint not null default 0
) with (fillfactor = 85);
create index promise_to_count on inquiry.promise (counted, inquiry) where open;
create index promise_to_mail on inquiry.promise (mail_at, inquiry) where mail_at is not null;

-- Why a promised date changed.
create table inquiry.promise_change (
    id      bigint generated always as identity primary key,
    inquiry bigint not null references inquiry.inquiry on delete cascade,
    was     timestamptz not null,
    became  timestamptz not null,
    reason  text not null constraint promise_change_reason
            check (reason in ('POLICY', 'CALENDAR', 'PRIORITY', 'QUEUE', 'PAUSE', 'ANEW', 'MERGE', 'BACK')),
    at      timestamptz not null,
    constraint promise_change_changes check (was <> became)
);
create index promise_changes_in_order on inquiry.promise_change (inquiry, id);

-- While the clocks of an inquiry stand.
create table inquiry.promise_pause (
    id      bigint generated always as identity primary key,
    inquiry bigint not null references inquiry.inquiry on delete cascade,
    reason  text not null constraint promise_pause_reason check (reason in ('WAITING_FOR_CUSTOMER', 'ON_HOLD')),
    began   timestamptz not null,
    ended   timestamptz,
    constraint promise_pause_lasts check (ended is null or ended > began)
);
create index promise_pauses_in_order on inquiry.promise_pause (inquiry, began);
create unique index promise_pause_one_at_a_time on inquiry.promise_pause (inquiry) where ended is null;

-- First reply and resolution, each round anew: what they are counted by, when they are due, how they ended. policy is null where a
-- promise is older than the policies. cap_at is a promise of a merged inquiry that is kept here. warns_at is when the next warning is
-- due, null while the clock stands; warned is how many were.
create table inquiry.promise_clock (
    id         bigint generated always as identity primary key,
    inquiry    bigint not null references inquiry.inquiry on delete cascade,
    kind       text not null constraint promise_clock_kind check (kind in ('FIRST_REPLY', 'RESOLUTION')),
    round      int not null constraint promise_clock_round check (round > 0),
    policy     bigint,
    queue      text not null,
    category   text not null,
    priority   text not null,
    calendar   text not null,
    unit       text not null constraint promise_clock_unit check (unit in ('MINUTES', 'WORKING_DAYS')),
    amount     int not null constraint promise_clock_amount check (amount > 0),
    started_at timestamptz not null,
    due_at     timestamptz not null,
    cap_at     timestamptz,
    ended_at   timestamptz,
    outcome    text constraint promise_clock_outcome check (outcome in ('MET', 'MISSED', 'DROPPED')),
    worked     numeric(12, 2),
    warns_at   timestamptz,
    warned     int not null default 0,
    constraint promise_clock_once unique (inquiry, round, kind),
    constraint promise_clock_ends_with_an_outcome check ((ended_at is null) = (outcome is null)),
    constraint promise_clock_warns_while_it_runs check (warns_at is null or ended_at is null)
) with (fillfactor = 85);
create index promise_clock_warns on inquiry.promise_clock (warns_at, id) where warns_at is not null;
create index promise_clock_ended on inquiry.promise_clock (ended_at, id) where ended_at is not null;

-- What was warned of, once each.
create table inquiry.promise_warning (
    clock    bigint not null references inquiry.promise_clock on delete cascade,
    percent  int not null constraint promise_warning_percent check (percent between 1 and 100),
    level    text not null constraint promise_warning_level check (level in ('WARN', 'ESCALATE')),
    inquiry  bigint not null references inquiry.inquiry on delete cascade,
    planned  timestamptz not null,
    fired_at timestamptz not null,
    told     uuid[] not null,
    primary key (clock, percent)
);
create index promise_warnings_of on inquiry.promise_warning (inquiry, fired_at);

-- All open deadlines are counted anew, once a change; what is behind the newest number is still to do.
create table inquiry.promise_recount (
    id          bigint generated always as identity primary key,
    cause       text not null constraint promise_recount_cause check (cause in ('POLICY', 'CALENDAR', 'BEGIN')),
    asked_at    timestamptz not null,
    total       bigint not null,
    done        bigint not null default 0,
    earlier     bigint not null default 0,
    later       bigint not null default 0,
    finished_at timestamptz
);
create unique index promise_recount_open on inquiry.promise_recount (id) where finished_at is null;

-- Promises that are older than the policies keep their date; their clocks are laid by the first recount.
insert into inquiry.promise (inquiry, promised_at, told_at, open)
select id, due_at, due_at, true
  from inquiry.inquiry
 where status not in ('ANSWERED', 'CLOSED', 'SPAM');
insert into inquiry.promise_recount (cause, asked_at, total)
select 'BEGIN', now(), count(*) from inquiry.promise having count(*) > 0;
