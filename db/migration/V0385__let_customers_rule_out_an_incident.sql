set lock_timeout = '10s';

-- Null where the customer said so: with the inquiry itself, of the incidents that the form showed.
alter table response.dismissal alter column dismissed_by drop not null;
