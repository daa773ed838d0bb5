set lock_timeout = '10s';

-- Revisions that readers saw when a release took their place: only these may be put back.
create table faq.live_before (
    entry    bigint not null,
    revision int not null,
    primary key (entry, revision),
    foreign key (entry, revision) references faq.revision
);
insert into faq.live_before (entry, revision)
select distinct cast(thing as bigint), live_before
  from release.item
 where kind = 'FAQ' and live_before is not null;
