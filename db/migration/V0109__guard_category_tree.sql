set lock_timeout = '10s';

-- A branch never lies below itself, whoever moves it: two people moving crosswise wait for one another here.
create function category.keep_a_tree() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('category.keep_a_tree'));
    if exists (
        with recursive above (slug, depth) as (
            select new.parent, 1
             union all
            select c.parent, above.depth + 1
              from above
              join category.category c on c.slug = above.slug
             where c.parent is not null and above.depth < 100
        )
        select from above where slug = new.slug
    ) then
        raise exception 'a category cannot lie below itself' using errcode = 'P0001', constraint = 'category_tree_has_no_circle';
    end if;
    return null;
end $$;
create constraint trigger category_tree_has_no_circle after insert or update of parent on category.category
    deferrable initially deferred for each row when (new.parent is not null) execute function category.keep_a_tree();
