set lock_timeout = '10s';

-- Whether it is there, and stays until the transaction ends. In one call, and still looked at after the wait: each statement of a
-- volatile function sees what was committed before it.
create function category.hold(wanted text) returns boolean language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('category.filing'));
    return exists (select from category.category where slug = wanted);
end $$;
