set lock_timeout = '10s';

-- The program brings notices to readers; the lines that prove it come from the trigger alone, as the owner.
alter function notice.prove() security definer set search_path = pg_catalog, pg_temp;
revoke insert on notice.appearance, notice.disappearance from "${application}";
