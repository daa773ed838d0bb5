set lock_timeout = '10s';

-- Words that tell something of an account wait until its owner has proved to be it.
alter table inquiry.reply_template add column account boolean not null default false;
