-- Which inquiries an outage gathers, and how many say that they have it too.
set lock_timeout = '10s';

create schema response;
grant usage on schema response to "${application}";
alter default privileges in schema response grant select, insert, update, delete on tables to "${application}";
alter default privileges in schema response grant usage, select on sequences to "${application}";

-- Incidents that something was gathered for; open as status says, in its transactions.
create table response.incident (
    id   text primary key constraint response_incident_id_form check (id ~ '^[a-z0-9]{12}$'),
    open boolean not null,
    constraint response_incident_with_state unique (id, open)
);

-- An inquiry may have been about several incidents, one after the other, but about one that is open at a time: the key carries the
-- state of the incident along, so that the database itself refuses a second one.
create table response.link (
    id        bigint generated always as identity primary key,
    incident  text not null,
    inquiry   text not null constraint response_link_inquiry_form check (inquiry ~ '^[0-9]{6}-[0-9]{4,9}$'),
    open      boolean not null,
    origin    text not null constraint response_link_origin check (origin in ('CUSTOMER', 'STAFF')),
    linked_by uuid,
    linked_at timestamptz not null,
    constraint response_link_once unique (incident, inquiry),
    constraint response_link_by_staff_has_name check ((origin = 'STAFF') = (linked_by is not null)),
    constraint response_link_follows_incident foreign key (incident, open) references response.incident (id, open)
        on update cascade on delete cascade
);
create unique index response_one_open_incident_an_inquiry on response.link (inquiry) where open;
create index response_links_newest_first on response.link (incident, id desc);
create index response_links_of_inquiry on response.link (inquiry, id desc);

-- How many have it too. Without the salt nobody can be told from the marks; both are destroyed when the incident is over.
create table response.me_too (
    incident  text primary key references response.incident on delete cascade,
    said      int not null default 0 constraint response_me_too_counts check (said >= 0),
    salt      bytea constraint response_me_too_salt_is_32_bytes check (length(salt) = 32),
    salted_at timestamptz,
    constraint response_me_too_salt_has_time check ((salt is null) = (salted_at is null))
);
create index response_salts_by_age on response.me_too (salted_at) where salt is not null;

create table response.me_too_mark (
    incident text not null references response.me_too on delete cascade,
    visitor  bytea not null constraint response_mark_visitor_is_sha256 check (length(visitor) = 32),
    network  bytea not null constraint response_mark_network_is_sha256 check (length(network) = 32),
    constraint response_me_too_once_a_visitor primary key (incident, visitor)
);
create index response_marks_by_network on response.me_too_mark (incident, network);
