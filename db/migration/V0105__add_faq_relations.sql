set lock_timeout = '10s';

-- Belongs to a revision and is approved with it: what an entry leads on to, and the words that other people use for it.
alter table faq.revision
    add column related     bigint[] not null default '{}' constraint faq_related_at_most_ten check (cardinality(related) <= 10),
    add column synonyms_ko text[] not null default '{}' constraint faq_synonyms_ko_at_most_thirty check (cardinality(synonyms_ko) <= 30),
    add column synonyms_en text[] not null default '{}' constraint faq_synonyms_en_at_most_thirty check (cardinality(synonyms_en) <= 30);

-- Belongs to an entry and holds at once: where it stands in the category that readers find it in. Pinned ones come first,
-- then those with a position, then the rest by date; rank folds the three into one figure that a key can be made of.
alter table faq.entry
    add column pinned   boolean not null default false,
    add column position int constraint faq_position_counts_from_one check (position between 1 and 1000),
    add column rank     int not null generated always as
        (case when pinned then 2000 else 0 end + case when position is null then 0 else 1001 - position end) stored,
    -- Merged entries: what a person decided, and where their addresses lead when the target was merged too.
    add column merged_into bigint references faq.entry,
    add column leads_to    bigint references faq.entry,
    add constraint faq_not_merged_into_itself check (merged_into <> id and leads_to <> id),
    add constraint faq_merged_leads_on check ((merged_into is null) = (leads_to is null)),
    add constraint faq_merged_is_archived check (merged_into is null or status = 'ARCHIVED');

drop index faq.faq_live_in_category;
create index faq_live_in_category on faq.entry (live_category, rank desc, published_at desc, id desc)
    where live_revision is not null and live_public;
create index faq_merged_by_target on faq.entry (merged_into) where merged_into is not null;
create index faq_merged_by_where_it_leads on faq.entry (leads_to) where leads_to is not null;

-- How often the order of a category was changed: what an If-Match compares.
create table faq.arrangement (
    category text primary key,
    version  bigint not null
);

-- Every address that readers ever had, by language: each goes on leading to the entry.
create table faq.slug (
    entry    bigint not null references faq.entry,
    language text not null constraint faq_slug_language check (language in ('ko', 'en')),
    slug     text not null,
    since    timestamptz not null,
    primary key (entry, language, slug)
);

alter table search.document add column synonyms text[] not null default '{}';
create index faq_revisions_by_related on faq.revision using gin (related) where cardinality(related) > 0;
