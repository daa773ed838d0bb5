set lock_timeout = '10s';

-- What somebody typed on a screen and has not saved: one row for each screen, read by its owner alone. It outlives tab,
-- session and node; seen_at moves while the screen is open anywhere, so that colleagues see who writes.
create table people.unsaved_text (
    id           uuid primary key,
    staff        uuid not null references people.staff on delete cascade,
    subject      text not null constraint people_unsaved_subject check (subject ~ '^[a-z]+:[A-Za-z0-9_-]{1,64}$'),
    base_version bigint,
    content      text not null constraint people_unsaved_length check (length(content) <= 1000000),
    saved_at     timestamptz not null,
    seen_at      timestamptz not null
);
create index people_unsaved_by_subject on people.unsaved_text (subject, seen_at desc);
create index people_unsaved_by_staff on people.unsaved_text (staff, saved_at desc);
create index people_unsaved_by_age on people.unsaved_text (saved_at);
