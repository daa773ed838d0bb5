set lock_timeout = '10s';

create schema release;
grant usage on schema release to "${application}";
alter default privileges in schema release grant select, insert, update, delete on tables to "${application}";
alter default privileges in schema release grant usage, select on sequences to "${application}";

create table release.bundle (
    id              bigint generated always as identity primary key,
    name            text not null constraint bundle_name_length check (length(name) between 1 and 200),
    note            text constraint bundle_note_length check (length(note) between 1 and 2000),
    status          text not null
        constraint bundle_status check (status in ('OPEN', 'SCHEDULED', 'LIVE', 'ROLLING_BACK', 'ROLLED_BACK', 'CANCELLED')),
    -- when it turns next: goes live or goes back
    due_at          timestamptz,
    -- since when all nodes show nothing from memory, so that the moment is one moment for every reader
    held_at         timestamptz,
    live_at         timestamptz,
    rolled_back_at  timestamptz,
    created_by      uuid not null,
    created_by_name text not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint not null,
    constraint bundle_waits_for_a_time check ((status in ('SCHEDULED', 'ROLLING_BACK')) = (due_at is not null)),
    constraint bundle_held_while_it_waits check (held_at is null or due_at is not null),
    constraint bundle_live_since check ((status in ('LIVE', 'ROLLING_BACK', 'ROLLED_BACK')) = (live_at is not null)),
    constraint bundle_back_since check ((status = 'ROLLED_BACK') = (rolled_back_at is not null))
);
create index bundle_newest_change_first on release.bundle (updated_at desc, id desc);
create index bundle_due on release.bundle (due_at, id) where due_at is not null;

create table release.item (
    id            bigint generated always as identity primary key,
    bundle        bigint not null references release.bundle,
    kind          text not null constraint item_kind check (kind in ('FAQ', 'CATEGORY')),
    thing         text not null constraint item_thing_length check (length(thing) between 1 and 100),
    action        text not null constraint item_action check (action in ('PUBLISH', 'ARCHIVE', 'CHANGE')),
    -- an entry's item is bound to the revision that was approved
    revision      int,
    -- what a category becomes
    change        jsonb,
    -- the way back: the revision that readers saw before, what a category was before
    live_before   int,
    change_before jsonb,
    outcome       text constraint item_outcome check (outcome in ('REFUSED', 'LIVE', 'BACK', 'LEFT')),
    reason        text,
    -- whether its bundle may still go live
    is_open       boolean not null default true,
    added_by_name text not null,
    added_at      timestamptz not null,
    constraint item_kind_has_its_action check ((kind = 'CATEGORY') = (action = 'CHANGE')),
    constraint item_entry_names_a_revision check ((kind = 'FAQ') = (revision is not null)),
    constraint item_category_names_a_change check ((kind = 'CATEGORY') = (change is not null)),
    constraint item_once_a_bundle unique (bundle, kind, thing)
);
create unique index item_one_open_bundle_a_thing on release.item (kind, thing) where is_open;
create index item_by_thing on release.item (kind, thing, id desc);
