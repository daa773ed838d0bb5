set lock_timeout = '10s';

create table audit.entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null default clock_timestamp(),
    xid        xid8 not null default pg_current_xact_id(),
    actor_kind text not null constraint audit_actor_kind check (actor_kind in ('STAFF', 'CUSTOMER', 'SYSTEM')),
    actor_id   text not null,
    actor_name text not null,
    address    text,
    action     text not null constraint audit_action_named check (length(action) between 1 and 100),
    subject    text not null constraint audit_subject_named check (length(subject) between 1 and 200),
    facts      jsonb not null default '{}'
);
create index audit_newest_first on audit.entry (id desc);
create index audit_by_actor on audit.entry (actor_id, id desc);
create index audit_by_action on audit.entry (action text_pattern_ops, id desc);
create index audit_by_subject on audit.entry (subject, id desc);

-- The chain: committed rows in the order in which the sealer met them.
create table audit.seal (
    position bigint primary key,
    entry    bigint not null constraint audit_sealed_once unique references audit.entry,
    hash     bytea not null constraint audit_hash_is_sha256 check (length(hash) = 32),
    at       timestamptz not null default clock_timestamp()
);

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit rows are neither changed nor deleted';
end $$;
create trigger audit_entry_is_permanent before update or delete on audit.entry for each row execute function audit.refuse();
create trigger audit_seal_is_permanent before update or delete on audit.seal for each row execute function audit.refuse();
create trigger audit_entry_is_not_emptied before truncate on audit.entry for each statement execute function audit.refuse();
create trigger audit_seal_is_not_emptied before truncate on audit.seal for each statement execute function audit.refuse();
