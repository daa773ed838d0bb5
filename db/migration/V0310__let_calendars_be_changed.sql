set lock_timeout = '10s';

-- heeds_holidays stays for nodes of the version before and is written along.
alter table hours.calendar
    add column version bigint not null default 0,
    add column number int generated always as identity,
    add column holidays text;
update hours.calendar set holidays = case when heeds_holidays then 'KOREAN' else 'NONE' end;
alter table hours.calendar
    alter column holidays set not null,
    add constraint hours_holidays_known check (holidays in ('NONE', 'KOREAN', 'OWN')),
    add constraint hours_calendar_number unique (slug, number);

-- A span over midnight belongs to the day it begins on; it may close up to a day later. No two of a week touch a minute twice:
-- a Sunday night reaches into Monday, so the minutes of a span are one or two ranges of the week.
create function hours.minutes_of_week(number int, day int, opens int, closes int) returns int8multirange
    language sql
    immutable
    parallel safe
    return int8multirange(
        int8range(
            number * 10080::bigint + (day - 1) * 1440 + opens,
            number * 10080::bigint + least((day - 1) * 1440 + closes, 10080)),
        int8range(
            number * 10080::bigint,
            number * 10080::bigint + greatest((day - 1) * 1440 + closes - 10080, 0)));

alter table hours.span add column number int;
update hours.span set number = calendar.number from hours.calendar where calendar.slug = span.calendar;
alter table hours.span
    alter column number set not null,
    drop constraint hours_span_within_day,
    add constraint hours_span_begins_on_its_day check (opens between 0 and 1439),
    add constraint hours_span_under_a_day
        check (closes > opens and (closes < opens + 1440 or (opens = 0 and closes = 1440))),
    add constraint hours_span_of_calendar foreign key (calendar, number)
        references hours.calendar (slug, number) on delete cascade,
    add constraint hours_spans_apart exclude using gist (hours.minutes_of_week(number, day, opens, closes) with &&);

-- A calendar without an open minute would never reach a deadline.
create function hours.keep_calendar_open() returns trigger language plpgsql as $$
declare
    touched text := case
        when tg_table_name = 'calendar' then to_jsonb(new) ->> 'slug'
        else to_jsonb(old) ->> 'calendar'
    end;
begin
    if exists (select 1 from hours.calendar where slug = touched)
       and not exists (select 1 from hours.span where calendar = touched) then
        raise exception using
            errcode = 'check_violation',
            constraint = 'hours_calendar_opens',
            message = 'calendar ' || touched || ' would never open';
    end if;
    return null;
end
$$;
create constraint trigger hours_calendar_opens
    after insert on hours.calendar
    deferrable initially deferred
    for each row execute function hours.keep_calendar_open();
create constraint trigger hours_calendar_keeps_opening
    after delete or update on hours.span
    deferrable initially deferred
    for each row execute function hours.keep_calendar_open();

-- Without a calendar it is a Korean public holiday, which all heed that heed those.
alter table hours.holiday drop constraint holiday_pkey;
alter table hours.holiday
    add column id bigint generated always as identity primary key,
    add column calendar text references hours.calendar on delete cascade,
    add column source text not null default 'HAND'
        constraint hours_holiday_source check (source in ('HAND', 'FILE')),
    add column version bigint not null default 0,
    add constraint hours_holiday_once unique nulls not distinct (date, calendar);

-- Computed holidays on which the house works all the same.
create table hours.worked_day (
    date date primary key
);
-- The revision grows with each change of anything here: whoever changes takes this row first.
alter table hours.setting
    add column version bigint not null default 0,
    add column revision bigint not null default 0;

create table hours.closure (
    id        bigint generated always as identity primary key,
    calendar  text references hours.calendar on delete cascade,
    first_day date not null,
    last_day  date not null,
    name_ko   text not null constraint hours_closure_ko_length check (length(name_ko) between 1 and 100),
    name_en   text constraint hours_closure_en_length check (length(name_en) between 1 and 100),
    version   bigint not null default 0,
    constraint hours_closure_in_order check (last_day >= first_day),
    constraint hours_closure_two_years check (last_day - first_day <= 731)
);
create index hours_closure_by_last_day on hours.closure (last_day, id);

create table hours.special_day (
    id       bigint generated always as identity primary key,
    calendar text not null references hours.calendar on delete cascade,
    date     date not null,
    name_ko  text not null constraint hours_special_ko_length check (length(name_ko) between 1 and 100),
    name_en  text constraint hours_special_en_length check (length(name_en) between 1 and 100),
    version  bigint not null default 0,
    constraint hours_special_day_once unique (calendar, date)
);
create table hours.special_span (
    special_day bigint not null references hours.special_day on delete cascade,
    opens       int not null,
    closes      int not null,
    primary key (special_day, opens),
    constraint hours_special_span_on_its_day check (opens between 0 and 1439),
    constraint hours_special_span_under_a_day
        check (closes > opens and (closes < opens + 1440 or (opens = 0 and closes = 1440))),
    constraint hours_special_spans_apart
        exclude using gist (int8range(special_day * 10000 + opens, special_day * 10000 + closes) with &&)
);
