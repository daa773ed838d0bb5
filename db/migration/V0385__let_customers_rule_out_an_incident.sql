set lock_timeout = '10s';

-- Null where the customer said so: with the inquiry itself, of the incidents that were open then.
alter table response.dismissal alter column dismissed_by drop not null;
