set lock_timeout = '10s';

-- Notices join bundles: like an entry, bound to the revision that readers are to see.
alter table release.item
    drop constraint item_kind,
    add constraint item_kind check (kind in ('FAQ', 'CATEGORY', 'NOTICE')),
    drop constraint item_entry_names_a_revision,
    add constraint item_text_names_a_revision check ((kind in ('FAQ', 'NOTICE')) = (revision is not null));
