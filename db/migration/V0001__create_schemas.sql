-- One schema a module. The owner migrates; the application role gets what it needs and owns nothing.
set lock_timeout = '10s';

do $$
declare
    module text;
begin
    foreach module in array array ['people', 'category', 'hours', 'search', 'mail', 'customer', 'faq', 'notice', 'status', 'inquiry', 'site']
    loop
        execute format('create schema %I', module);
        execute format('grant usage on schema %I to %I', module, '${application}');
        execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to %I', module, '${application}');
        execute format('alter default privileges in schema %I grant usage, select on sequences to %I', module, '${application}');
    end loop;
end $$;

create schema audit;
grant usage on schema audit to "${application}";
alter default privileges in schema audit grant select, insert on tables to "${application}";
alter default privileges in schema audit grant usage, select on sequences to "${application}";
