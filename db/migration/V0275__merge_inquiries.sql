-- Inquiries that are one: an origin ends with a pointer to its target. Messages stay with the inquiry they were written in; whoever
-- reads the target reads those of its origins too, so that parting them again returns each message without moving any.
set lock_timeout = '10s';

create table inquiry.merge (
    id                bigint generated always as identity primary key,
    origin            bigint not null references inquiry.inquiry,
    target            bigint not null references inquiry.inquiry,
    same_customer     boolean not null,
    -- The note in the target that tells of it: whoever replies must have seen it.
    note              bigint not null references inquiry.message,
    merged_by         uuid not null,
    merged_at         timestamptz not null,
    -- How both stood before, and how the target was left.
    origin_status     text not null,
    origin_assignee   uuid,
    origin_unanswered boolean not null,
    origin_due        timestamptz not null,
    target_status     text not null,
    target_unanswered boolean not null,
    target_due        timestamptz not null,
    left_status       text not null,
    left_due          timestamptz not null,
    parted_by         uuid,
    parted_at         timestamptz,
    parted_note       bigint references inquiry.message,
    constraint inquiry_merge_not_into_itself check (origin <> target),
    constraint inquiry_parted_by_somebody check (num_nulls(parted_at, parted_by, parted_note) in (0, 3))
);
create unique index inquiry_merged_once on inquiry.merge (origin) where parted_at is null;
create index inquiry_merges_into on inquiry.merge (target, origin);
create index inquiry_merges_of on inquiry.merge (origin, id desc);

-- Flat on purpose: an origin takes nothing in, a target goes nowhere. The lock makes two who merge crosswise wait for each other.
create function inquiry.keep_merges_flat() returns trigger language plpgsql as $$
declare
    here inquiry.inquiry;
    there inquiry.inquiry;
begin
    perform 1 from inquiry.inquiry where id in (new.origin, new.target) order by id for no key update;
    select * into here from inquiry.inquiry where id = new.target;
    select * into there from inquiry.inquiry where id = new.origin;
    if exists (select from inquiry.merge m
                where m.parted_at is null and (m.target = new.origin or m.origin = new.target)) then
        raise exception 'an inquiry that was merged takes none in, and one that took some in is not merged'
            using errcode = 'check_violation', constraint = 'inquiry_merges_are_flat';
    end if;
    if there.status <> 'CLOSED' or here.status in ('CLOSED', 'SPAM') then
        raise exception 'what is merged is over, and what it is merged into is not'
            using errcode = 'check_violation', constraint = 'inquiry_merge_ends_origin';
    end if;
    if new.same_customer <> (here.customer = there.customer) then
        raise exception 'whose inquiries were merged is told truly'
            using errcode = 'check_violation', constraint = 'inquiry_merge_tells_customers';
    end if;
    return new;
end $$;
create trigger inquiry_merges_are_flat before insert on inquiry.merge
    for each row execute function inquiry.keep_merges_flat();

-- Parted is parted; who merged what is not rewritten.
create function inquiry.keep_merge_history() returns trigger language plpgsql as $$
begin
    if old.parted_at is not null or new.parted_at is null
       or (new.origin, new.target, new.same_customer, new.note, new.merged_by, new.merged_at)
          is distinct from (old.origin, old.target, old.same_customer, old.note, old.merged_by, old.merged_at) then
        raise exception 'a merge is parted once and not rewritten'
            using errcode = 'check_violation', constraint = 'inquiry_merge_parted_once';
    end if;
    return new;
end $$;
create trigger inquiry_merge_parted_once before update on inquiry.merge
    for each row execute function inquiry.keep_merge_history();

create function inquiry.keep_merged_over() returns trigger language plpgsql as $$
begin
    if exists (select from inquiry.merge where origin = old.id and parted_at is null) then
        raise exception 'an inquiry that was merged goes on in its target'
            using errcode = 'check_violation', constraint = 'inquiry_merged_stays_over';
    end if;
    return new;
end $$;
create trigger inquiry_merged_stays_over before update of status on inquiry.inquiry
    for each row when (old.status = 'CLOSED' and new.status <> 'CLOSED') execute function inquiry.keep_merged_over();

-- Messages that became an inquiry of their own. They move; nothing is copied, and only by a split of the same customer.
create table inquiry.split (
    id       bigint generated always as identity primary key,
    origin   bigint not null references inquiry.inquiry,
    made     bigint not null references inquiry.inquiry,
    note     bigint not null references inquiry.message,
    split_by uuid not null,
    split_at timestamptz not null,
    constraint inquiry_split_makes_another check (origin <> made),
    constraint inquiry_split_once unique (made)
);
create index inquiry_splits_of on inquiry.split (origin, id);
create table inquiry.split_message (
    split   bigint not null references inquiry.split,
    message bigint not null references inquiry.message,
    primary key (split, message)
);
create index inquiry_splits_of_message on inquiry.split_message (message);

create function inquiry.keep_messages_in_place() returns trigger language plpgsql as $$
begin
    if not exists (select
                     from inquiry.split s
                     join inquiry.split_message p on p.split = s.id and p.message = new.id
                     join inquiry.inquiry o on o.id = s.origin
                     join inquiry.inquiry n on n.id = s.made and n.customer = o.customer
                    where s.origin = old.inquiry and s.made = new.inquiry) then
        raise exception 'a message stays in its inquiry unless it is split off'
            using errcode = 'check_violation', constraint = 'inquiry_message_stays';
    end if;
    return new;
end $$;
create trigger inquiry_message_stays before update of inquiry on inquiry.message
    for each row when (old.inquiry is distinct from new.inquiry) execute function inquiry.keep_messages_in_place();
