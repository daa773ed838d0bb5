set lock_timeout = '10s';

alter table inquiry.news drop constraint inquiry_news_kind;
alter table inquiry.news
    add constraint inquiry_news_kind
        check (kind in ('MENTION', 'MESSAGE', 'CHANGE', 'HALTED', 'RATING', 'DEADLINE', 'OVERDUE')) not valid;
