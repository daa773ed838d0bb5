set lock_timeout = '10s';

-- What readers may find: the truth that every node's index is built from. Removed ones stay as marks, so that a node
-- that was away learns of them. xid orders changes: a node reads again from the oldest transaction that was open.
create table search.document (
    type        text not null constraint search_type check (type in ('faq', 'notice', 'incident')),
    id          text not null,
    language    text not null constraint search_language check (language in ('ko', 'en')),
    external_id text,
    title       text not null,
    body        text not null,
    tags        text[] not null,
    category    text,
    url         text not null,
    removed     boolean not null default false,
    changed_at  timestamptz not null default now(),
    xid         xid8 not null default pg_current_xact_id(),
    primary key (type, id, language)
);
create index search_changes_in_order on search.document (xid);
