set lock_timeout = '10s';

-- Somebody looked: the English of that revision says what its Korean says.
create table notice.translation_mark (
    notice    bigint not null,
    revision  int not null,
    marked_by uuid not null,
    at        timestamptz not null,
    primary key (notice, revision),
    foreign key (notice, revision) references notice.revision (notice, number)
);
