set lock_timeout = '10s';

-- Which file goes with which message; it moves where its message moves. The bytes and what they are lie in schema attachment.
create table inquiry.message_file (
    file     text constraint message_file_is_of_one_message primary key
             constraint message_file_id_is_ours check (file ~ '^[a-z2-7]{26}$'),
    message  bigint not null references inquiry.message on delete cascade,
    position int not null constraint message_file_count check (position between 1 and 5),
    constraint message_file_has_its_place unique (message, position)
);

-- Files of what a colleague is still writing; they are that colleague's alone.
create table inquiry.draft_file (
    file     text constraint draft_file_is_in_one_draft primary key
             constraint draft_file_id_is_ours check (file ~ '^[a-z2-7]{26}$'),
    staff    uuid not null,
    inquiry  bigint not null references inquiry.inquiry on delete cascade,
    kind     text not null constraint draft_file_kind check (kind in ('REPLY', 'NOTE')),
    added_at timestamptz not null
);
create index draft_files_in_order on inquiry.draft_file (staff, inquiry, kind, added_at, file);
create index draft_files_of on inquiry.draft_file (inquiry);
create index draft_files_by_age on inquiry.draft_file (added_at);
create index inquiry_closed_with_files on inquiry.inquiry (closed_at) where closed_at is not null;
