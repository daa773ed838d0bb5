set lock_timeout = '10s';

create schema attachment;
grant usage on schema attachment to "${application}";
alter default privileges in schema attachment grant select, insert, update, delete on tables to "${application}";

-- What is known of a file; its bytes lie outside the database, under its id, and were written before this row.
create table attachment.file (
    id            text primary key constraint file_id_is_ours check (id ~ '^[a-z2-7]{26}$'),
    name          text not null constraint file_name_length check (length(name) between 1 and 200),
    type          text not null constraint file_type_is_one check (type ~ '^[a-z]+/[a-z0-9.+-]+$'),
    size          bigint not null constraint file_is_not_empty check (size > 0),
    sha256        bytea not null constraint file_digest_is_whole check (length(sha256) = 32),
    width         int constraint file_width check (width > 0),
    height        int constraint file_height check (height > 0),
    state         text not null constraint file_state check (state in ('QUARANTINED', 'CLEAN', 'INFECTED')),
    found         text constraint file_found_length check (length(found) between 1 and 200),
    scan_at       timestamptz,
    tries         int not null default 0,
    uploaded_by   text not null,
    uploaded_at   timestamptz not null,
    unnamed_since timestamptz,
    version       bigint not null default 1,
    constraint file_picture_has_its_size check ((width is null) = (height is null)),
    constraint file_only_pictures_are_shown check ((type in ('image/png', 'image/jpeg')) = (width is not null)),
    constraint file_in_quarantine_is_asked_about check ((state = 'QUARANTINED') = (scan_at is not null)),
    constraint file_infected_has_a_name check ((state = 'INFECTED') = (found is not null))
);
create index file_to_scan on attachment.file (scan_at, id) where state = 'QUARANTINED';
create index file_by_uploader on attachment.file (uploaded_by, uploaded_at);
create index file_unnamed on attachment.file (unnamed_since, id) where unnamed_since is not null;

-- Which store belongs to this database: a sweep that meets another store touches nothing.
create table attachment.store (
    id    text primary key,
    alone boolean not null default true constraint store_is_one unique constraint store_is_alone check (alone)
);
insert into attachment.store (id) values (replace(gen_random_uuid()::text, '-', ''));
