set lock_timeout = '10s';

create table hours.calendar (
    slug            text primary key constraint hours_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    name_ko         text not null constraint hours_name_ko_length check (length(name_ko) between 1 and 100),
    name_en         text constraint hours_name_en_length check (length(name_en) between 1 and 100),
    time_zone       text not null,
    heeds_holidays  boolean not null,
    position        int not null
);

-- Several spans a day; minutes of the local day, so that a day may end at 24:00.
create table hours.span (
    calendar text not null references hours.calendar on delete cascade,
    day      int not null constraint hours_day_of_week check (day between 1 and 7),
    opens    int not null,
    closes   int not null,
    primary key (calendar, day, opens),
    constraint hours_span_within_day check (opens >= 0 and closes <= 1440 and opens < closes)
);

-- Days that no rule can tell: elections and temporary holidays. The yearly ones are computed.
create table hours.holiday (
    date    date primary key,
    name_ko text not null constraint hours_holiday_ko_length check (length(name_ko) between 1 and 100),
    name_en text constraint hours_holiday_en_length check (length(name_en) between 1 and 100)
);

create table hours.setting (
    labour_day boolean not null default true,
    only_row   boolean primary key default true constraint hours_one_setting check (only_row)
);

insert into hours.calendar (slug, name_ko, name_en, time_zone, heeds_holidays, position)
values ('online', '온라인 접수', 'Online', 'Asia/Seoul', false, 1),
       ('phone', '전화 상담', 'Phone', 'Asia/Seoul', true, 2);
insert into hours.span (calendar, day, opens, closes)
select 'online', day, 0, 1440 from generate_series(1, 7) as day;
insert into hours.span (calendar, day, opens, closes)
select 'phone', day, 540, 1080 from generate_series(1, 5) as day;
insert into hours.holiday (date, name_ko, name_en)
values ('2026-06-03', '제9회 전국동시지방선거', 'Local elections');
insert into hours.setting default values;
