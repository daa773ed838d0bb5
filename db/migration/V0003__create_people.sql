set lock_timeout = '10s';

create table people.role (
    slug     text primary key,
    position int not null
);
create table people.role_right (
    role  text not null references people.role,
    "right" text not null constraint people_right_form check ("right" ~ '^[a-z]+:[a-z-]+$'),
    primary key (role, "right")
);

create table people.staff (
    id         uuid primary key,
    email      text not null constraint people_email_lower check (email = lower(email) and length(email) between 3 and 254),
    name       text not null constraint people_name_length check (length(name) between 1 and 100),
    password   text,
    state      text not null constraint people_state check (state in ('INVITED', 'ACTIVE', 'DISABLED')),
    sample     boolean not null default false,
    stamp      bigint not null default 0,
    created_at timestamptz not null,
    version    bigint not null,
    constraint people_active_has_password check (state <> 'ACTIVE' or password is not null)
);
create unique index people_one_account_an_email on people.staff (email);
create index people_staff_by_name on people.staff (name collate "C", id);

create table people.staff_role (
    staff uuid not null references people.staff,
    role  text not null references people.role,
    primary key (staff, role)
);
-- What a right is narrowed to; no row of a kind means no limit of that kind.
create table people.staff_scope (
    staff uuid not null references people.staff,
    kind  text not null constraint people_scope_kind check (kind in ('QUEUE', 'CATEGORY')),
    slug  text not null,
    primary key (staff, kind, slug)
);

create table people.token (
    id         uuid primary key,
    staff      uuid not null references people.staff,
    name       text not null constraint people_token_name check (length(name) between 1 and 100),
    hash       bytea not null constraint people_token_hash unique,
    scopes     text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz not null constraint people_token_expires check (expires_at > created_at),
    revoked_at timestamptz
);
create index people_tokens_of_staff on people.token (staff, created_at desc);

create table people.invitation (
    hash       bytea primary key,
    staff      uuid not null references people.staff,
    expires_at timestamptz not null,
    spent_at   timestamptz
);
create index people_invitations_of_staff on people.invitation (staff);

-- Failed sign-ins by account and by address, to slow the next ones.
create table people.failed_sign_in (
    key      text primary key,
    failures int not null,
    last_at  timestamptz not null
);

-- The last active administrator stays, whoever asks.
create function people.keep_one_administrator() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('people.keep_one_administrator'));
    if exists (select from people.staff_role where role = 'admin') or tg_table_name = 'staff_role' then
        if not exists (select from people.staff s join people.staff_role r on r.staff = s.id
                        where r.role = 'admin' and s.state = 'ACTIVE') then
            raise exception 'the last administrator cannot be removed' using errcode = 'P0001', constraint = 'people_one_administrator';
        end if;
    end if;
    return null;
end $$;
create constraint trigger people_one_administrator_by_role after delete on people.staff_role
    deferrable initially deferred for each row when (old.role = 'admin') execute function people.keep_one_administrator();
create constraint trigger people_one_administrator_by_state after update of state on people.staff
    deferrable initially deferred for each row when (old.state = 'ACTIVE' and new.state <> 'ACTIVE') execute function people.keep_one_administrator();

insert into people.role (slug, position)
values ('editor', 1), ('reviewer', 2), ('publisher', 3), ('agent', 4), ('lead', 5), ('auditor', 6), ('admin', 7);

insert into people.role_right (role, "right")
select role, unnest(rights)
  from (values
      ('editor', array ['faq:read', 'faq:write', 'search:insight']),
      ('reviewer', array ['faq:read', 'faq:review', 'faq:publish', 'faq:archive']),
      ('publisher', array ['notice:read', 'notice:write', 'notice:approve', 'notice:publish', 'status:read', 'status:write']),
      ('agent', array ['inquiry:read', 'inquiry:create', 'inquiry:answer', 'inquiry:handover', 'customer:read', 'faq:read',
                       'faq:propose', 'notice:read', 'status:read']),
      ('lead', array ['inquiry:read', 'inquiry:create', 'inquiry:answer', 'inquiry:handover', 'customer:read', 'faq:read',
                      'faq:propose', 'notice:read', 'status:read', 'inquiry:assign', 'inquiry:export', 'customer:reveal',
                      'template:write', 'report:read']),
      ('auditor', array ['audit:read', 'report:read'])) as roles (role, rights);
insert into people.role_right (role, "right")
select 'admin', r from (select distinct "right" as r from people.role_right
                         union select unnest(array ['faq:import', 'faq:import-published', 'faq:export', 'notice:export', 'mail:read',
                                                    'staff:write', 'settings:write', 'category:write', 'queue:write'])) all_rights;

create table people.sample_loaded (
    name text primary key,
    at   timestamptz not null default now()
);
