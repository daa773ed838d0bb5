set lock_timeout = '10s';

alter table inquiry.news validate constraint inquiry_news_kind;
