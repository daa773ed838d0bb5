set lock_timeout = '10s';

-- One notice; what it says lies in its revisions, of which at most one is live.
create table notice.notice (
    id            bigint generated always as identity (start with 101) primary key,
    external_id   text constraint notice_external_id unique
                       constraint notice_external_id_length check (length(external_id) between 1 and 200),
    status        text not null
                       constraint notice_status check (status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN', 'EXPIRED')),
    revision      int not null constraint notice_revision_counts check (revision > 0),
    publish_at    timestamptz,
    live_revision int constraint notice_live_is_written check (live_revision <= revision),
    live_pinned   boolean not null default false,
    live_until    timestamptz,
    live_since    timestamptz,
    published_at  timestamptz,
    ended         text constraint notice_ended check (ended in ('WITHDRAWN', 'EXPIRED')),
    created_at    timestamptz not null,
    version       bigint not null,
    constraint notice_scheduled_has_time check (status <> 'SCHEDULED' or publish_at is not null),
    constraint notice_published_is_live check (status <> 'PUBLISHED' or live_revision is not null),
    constraint notice_over_is_not_live check (status not in ('WITHDRAWN', 'EXPIRED') or live_revision is null),
    constraint notice_live_has_times check (live_revision is null or (live_since is not null and published_at is not null)),
    constraint notice_live_has_not_ended check (live_revision is null or ended is null)
);
create index notice_live_in_order on notice.notice (live_pinned desc, published_at desc, id desc) where live_revision is not null;
create index notice_newest_first on notice.notice (created_at desc, id desc);
create index notice_to_publish on notice.notice (publish_at, id) where status = 'SCHEDULED';
create index notice_to_expire on notice.notice (live_until, id) where live_revision is not null and live_until is not null;

create table notice.revision (
    notice       bigint not null references notice.notice,
    number       int not null,
    kind         text not null constraint notice_kind check (kind in ('GENERAL', 'CHANGE', 'MAINTENANCE', 'POLICY', 'EVENT')),
    pinned       boolean not null,
    service_ids  text[] not null,
    effective_at timestamptz,
    expire_at    timestamptz,
    title_ko     text not null constraint notice_title_ko_length check (length(title_ko) between 1 and 200),
    body_ko      text not null constraint notice_body_ko_length check (length(body_ko) between 1 and 100000),
    title_en     text constraint notice_title_en_length check (length(title_en) between 1 and 200),
    body_en      text constraint notice_body_en_length check (length(body_en) between 1 and 100000),
    author       uuid not null,
    at           timestamptz not null,
    primary key (notice, number),
    constraint notice_english_is_whole check ((title_en is null) = (body_en is null))
);
alter table notice.notice
    add constraint notice_live_is_a_revision foreign key (id, live_revision) references notice.revision (notice, number);

-- What was done with which revision: the proof of when what was public.
create table notice.step (
    id       bigint generated always as identity primary key,
    notice   bigint not null references notice.notice,
    revision int not null,
    action   text not null,
    staff    uuid,
    at       timestamptz not null,
    remark   text constraint notice_remark_length check (length(remark) between 1 and 1000)
);
create index notice_steps_of_notice on notice.step (notice, id desc);
