set lock_timeout = '10s';

-- Filters of a list under a name, for oneself or for all, and the columns that each person has chosen for a list.
create table people.saved_view (
    id         uuid primary key,
    screen     text not null constraint people_view_screen_form check (screen ~ '^[a-z][a-z-]{0,39}$'),
    owner      uuid not null references people.staff,
    name       text not null constraint people_view_name_length check (length(name) between 1 and 60),
    query      text not null constraint people_view_query_length check (length(query) <= 2000),
    shared     boolean not null,
    created_at timestamptz not null
);
create unique index people_one_view_a_name_and_owner on people.saved_view (owner, screen, name);
create index people_shared_views_by_name on people.saved_view (screen, name) where shared;

create table people.chosen_columns (
    staff   uuid not null references people.staff,
    screen  text not null constraint people_columns_screen_form check (screen ~ '^[a-z][a-z-]{0,39}$'),
    columns text[] not null constraint people_columns_at_most_forty check (cardinality(columns) <= 40),
    primary key (staff, screen)
);
