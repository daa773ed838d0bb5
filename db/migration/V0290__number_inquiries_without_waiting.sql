set lock_timeout = '10s';

-- The number of an inquiry is counted from the number at which its day began: whoever receives one waits for nobody else who is
-- receiving one at that moment. Days that began before count on behind a gap, so that a node of the version before, which still
-- counts in "last", gives none of the same numbers.
create sequence inquiry.number;
alter table inquiry.day add column start bigint;
update inquiry.day set start = -(last + 1000);
