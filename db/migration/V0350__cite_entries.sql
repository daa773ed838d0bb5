-- Which entries of the FAQ replies name, and which inquiries were answered without any.
set lock_timeout = '10s';

create schema knowledge;
grant usage on schema knowledge to "${application}";
alter default privileges in schema knowledge grant select, insert, update, delete on tables to "${application}";
alter default privileges in schema knowledge grant usage, select on sequences to "${application}";

-- Counts from cited_at on, the instant at which the reply leaves; a reply that is taken back takes its citations along.
create table knowledge.citation (
    id       bigint generated always as identity primary key,
    entry    bigint not null constraint knowledge_citation_entry_is_one check (entry > 0),
    revision int not null constraint knowledge_citation_revision_is_one check (revision > 0),
    language text not null constraint knowledge_citation_language check (language in ('ko', 'en')),
    inquiry  text not null constraint knowledge_citation_inquiry_form check (inquiry ~ '^[0-9]{6}-[0-9]{4,9}$'),
    message  bigint not null,
    cited_by uuid not null,
    cited_at timestamptz not null,
    constraint knowledge_cited_once_a_reply unique (message, entry)
);
create index knowledge_citations_of_entry on knowledge.citation (entry, cited_at desc, id desc);
create index knowledge_citations_of_inquiry on knowledge.citation (inquiry);
create index knowledge_citations_by_time on knowledge.citation (cited_at, entry);

-- Inquiries that were replied to, each with the instant of the first reply and the newest one. One is a gap of the FAQ while no reply cites an entry, none
-- became a draft and nobody said that it needs none.
create table knowledge.answered (
    inquiry      text constraint knowledge_answered_once primary key
                 constraint knowledge_answered_form check (inquiry ~ '^[0-9]{6}-[0-9]{4,9}$'),
    queue        text not null,
    category     text not null,
    answered_at  timestamptz not null,
    reply        bigint not null,
    cited        boolean not null default false,
    drafted      boolean not null default false,
    dismissed_by uuid,
    dismissed_at timestamptz,
    gap          boolean generated always as (not cited and not drafted and dismissed_at is null) stored,
    constraint knowledge_dismissed_by_somebody check ((dismissed_at is null) = (dismissed_by is null))
);
create index knowledge_gaps_newest_first on knowledge.answered (answered_at desc, inquiry desc) where gap;
create index knowledge_gaps_of_category on knowledge.answered (category, queue, answered_at desc, inquiry desc) where gap;

-- Entries that began as a reply, one a reply. What was taken out is counted, never kept.
create table knowledge.reply_draft (
    message  bigint constraint knowledge_one_draft_a_reply primary key,
    entry    bigint not null constraint knowledge_draft_of_one_reply unique,
    inquiry  text not null constraint knowledge_draft_inquiry_form check (inquiry ~ '^[0-9]{6}-[0-9]{4,9}$'),
    removed  jsonb not null constraint knowledge_draft_removed_are_counts check (jsonb_typeof(removed) = 'object'),
    made_by  uuid not null,
    made_at  timestamptz not null
);
create index knowledge_drafts_of_inquiry on knowledge.reply_draft (inquiry);
