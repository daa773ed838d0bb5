set lock_timeout = '10s';

-- Moved to search.asked. A node of the version before keeps in memory what it counts meanwhile, and warns.
drop table search.missed;
