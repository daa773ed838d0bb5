set lock_timeout = '10s';

create table faq.entry (
    id            bigint generated always as identity primary key,
    external_id   text constraint faq_external_id_length check (length(external_id) between 1 and 200),
    status        text not null
        constraint faq_status check (status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'ARCHIVED')),
    revision      int not null constraint faq_revision_counts_from_one check (revision >= 1),
    live_revision int,
    live_category text,
    live_public   boolean not null default false,
    published_at  timestamptz,
    republished_at timestamptz,
    publish_at    timestamptz,
    unpublish_at  timestamptz,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    version       bigint not null,
    constraint faq_live_is_a_revision check (live_revision <= revision),
    constraint faq_live_was_published check (live_revision is null or (published_at is not null and live_category is not null)),
    constraint faq_published_is_live check (status <> 'PUBLISHED' or live_revision = revision),
    constraint faq_archived_is_not_live check (status <> 'ARCHIVED' or live_revision is null),
    constraint faq_scheduled_has_its_time check ((status = 'SCHEDULED') = (publish_at is not null))
);
create unique index faq_one_entry_an_external_id on faq.entry (external_id) where external_id is not null;
create index faq_newest_change_first on faq.entry (updated_at desc, id desc);
create index faq_by_status on faq.entry (status, updated_at desc, id desc);
create index faq_live_in_category on faq.entry (live_category, published_at desc, id desc)
    where live_revision is not null and live_public;
create index faq_due_for_publishing on faq.entry (publish_at) where status = 'SCHEDULED';
create index faq_due_for_withdrawal on faq.entry (unpublish_at) where live_revision is not null and unpublish_at is not null;

create table faq.revision (
    entry        bigint not null references faq.entry,
    number       int not null,
    category     text not null,
    visibility   text not null constraint faq_visibility check (visibility in ('PUBLIC', 'STAFF')),
    tags         text[] not null,
    unpublish_at timestamptz,
    verify_by    timestamptz,
    author       uuid not null,
    author_name  text not null,
    at           timestamptz not null,
    approved_by  uuid,
    approved_at  timestamptz,
    remark       text constraint faq_remark_length check (length(remark) <= 2000),
    primary key (entry, number),
    constraint faq_approval_is_whole check ((approved_by is null) = (approved_at is null)),
    constraint faq_nobody_approves_own_work check (approved_by <> author)
);
create index faq_revisions_by_category on faq.revision (category, entry);

create table faq.revision_text (
    entry    bigint not null,
    number   int not null,
    language text not null constraint faq_language check (language in ('ko', 'en')),
    title    text not null constraint faq_title_length check (length(title) between 1 and 200),
    body     text not null constraint faq_body_length check (length(body) between 1 and 100000),
    primary key (entry, number, language),
    foreign key (entry, number) references faq.revision
);

-- How often an entry was read, by day: counters, no visitors.
create table faq.reading (
    entry bigint not null references faq.entry,
    day   date not null,
    count bigint not null,
    primary key (entry, day)
);
create index faq_readings_by_day on faq.reading (day);
