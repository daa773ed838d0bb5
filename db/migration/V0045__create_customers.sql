set lock_timeout = '10s';

create table customer.customer (
    id         uuid primary key,
    email      text not null constraint customer_email_lower check (email = lower(email) and length(email) between 3 and 254),
    name       text not null constraint customer_name_length check (length(name) between 1 and 100),
    phone      text constraint customer_phone_length check (length(phone) between 1 and 40),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint customer_one_an_email unique (email)
);

-- Which policy somebody agreed to, and when; agreeing again to the same one changes nothing.
create table customer.consent (
    customer uuid not null references customer.customer on delete cascade,
    policy   text not null constraint customer_policy_named check (length(policy) between 1 and 40),
    at       timestamptz not null,
    primary key (customer, policy)
);
