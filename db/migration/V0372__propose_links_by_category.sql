set lock_timeout = '10s';

-- In which categories customers write when a service fails; all that lies below a category goes with it.
create table response.tied_service (
    service    text primary key constraint response_tied_service_form check (service ~ '^[a-z0-9]{12}$'),
    categories text[] not null constraint response_tied_categories_are_few
               check (cardinality(categories) <= 20 and array_position(categories, null) is null),
    version    bigint not null constraint response_tied_version check (version >= 1)
);

-- Inquiries that a colleague said an incident is not about: they are not proposed for it again.
create table response.dismissal (
    incident     text not null references response.incident on delete cascade,
    inquiry      text not null constraint response_dismissal_inquiry_form check (inquiry ~ '^[0-9]{6}-[0-9]{4,9}$'),
    dismissed_by uuid not null,
    dismissed_at timestamptz not null,
    primary key (incident, inquiry)
);
create index response_dismissals_of_inquiry on response.dismissal (inquiry);
