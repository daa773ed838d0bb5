set lock_timeout = '10s';

-- Why a revision was written and from which one it was taken back; who approved it, and the hash of what they read.
alter table faq.revision
    add column reason        text constraint faq_reason_length check (length(reason) between 1 and 500),
    add column restored_from int constraint faq_restored_from_an_older_one check (restored_from < number),
    add column approved_name text,
    add column approved_hash bytea constraint faq_approved_hash_is_sha256 check (length(approved_hash) = 32);
-- Not valid: approvals from before this migration carry no hash and stay as they are.
alter table faq.revision
    add constraint faq_revision_approved_with_its_hash
        check (approved_at is null or (approved_hash is not null and approved_name is not null)) not valid;

-- A language that is not to be seen yet; the other one is never held as well.
alter table faq.revision_text add column held boolean not null default false;
create unique index faq_one_language_held_at_most on faq.revision_text (entry, number) where held;

-- What was written stays as it was written: an approval would otherwise speak of a text that nobody read.
create function faq.keep_text() returns trigger language plpgsql as $$
begin
    raise exception 'the text of a revision is neither changed nor deleted'
        using errcode = 'check_violation', constraint = 'faq_text_is_kept';
end $$;
create trigger faq_text_is_kept before update or delete on faq.revision_text for each row execute function faq.keep_text();
create trigger faq_text_is_not_emptied before truncate on faq.revision_text for each statement execute function faq.keep_text();

create function faq.keep_revision() returns trigger language plpgsql as $$
declare
    said_later text[] := array ['remark', 'reason', 'approved_by', 'approved_name', 'approved_at', 'approved_hash'];
begin
    -- Sample content dates its revisions back before anybody approves them.
    if old.approved_at is null then
        said_later := said_later || 'at'::text;
    end if;
    if tg_op = 'UPDATE' and (to_jsonb(new) - said_later) = (to_jsonb(old) - said_later)
            and (old.approved_hash is null or new.approved_hash is null or new.approved_hash = old.approved_hash) then
        return new;
    end if;
    raise exception 'a revision is neither changed nor deleted'
        using errcode = 'check_violation', constraint = 'faq_revision_is_kept';
end $$;
create trigger faq_revision_is_kept before update or delete on faq.revision for each row execute function faq.keep_revision();

-- Remarks name a paragraph by its place, its hash and its words, so that later revisions can find it again. Without a
-- paragraph they speak of the title, without a language of the entry as a whole.
create table faq.remark (
    id            bigint generated always as identity primary key,
    entry         bigint not null,
    revision      int not null,
    language      text constraint faq_remark_language check (language in ('ko', 'en')),
    paragraph     int constraint faq_remark_paragraph_counts_from_zero check (paragraph >= 0),
    hash          text,
    heading       text,
    words         text constraint faq_remark_words_length check (length(words) <= 1000),
    quote         text constraint faq_remark_quote_length check (length(quote) between 1 and 500),
    body          text not null constraint faq_remark_body_length check (length(body) between 1 and 2000),
    author        uuid not null,
    author_name   text not null,
    at            timestamptz not null,
    resolved_by   uuid,
    resolved_name text,
    resolved_at   timestamptz,
    foreign key (entry, revision) references faq.revision (entry, number),
    constraint faq_remark_paragraph_has_language check (paragraph is null or language is not null),
    constraint faq_remark_anchor_is_whole check ((paragraph is null) = (hash is null)),
    constraint faq_remark_resolution_is_whole check ((resolved_at is null) = (resolved_by is null) and (resolved_at is null) = (resolved_name is null))
);
create index faq_remarks_of_entry on faq.remark (entry, id);
create index faq_open_remarks on faq.remark (entry) where resolved_at is null;

create table faq.remark_answer (
    id          bigint generated always as identity primary key,
    remark      bigint not null references faq.remark,
    body        text not null constraint faq_remark_answer_length check (length(body) between 1 and 2000),
    author      uuid not null,
    author_name text not null,
    at          timestamptz not null
);
create index faq_answers_of_remark on faq.remark_answer (remark, id);

-- Somebody looked: that English paragraph says what that Korean one says; an empty English hash means it needs none.
create table faq.translation_mark (
    entry        bigint not null references faq.entry,
    korean_hash  text not null,
    english_hash text not null,
    marked_by    uuid not null,
    marked_name  text not null,
    at           timestamptz not null,
    primary key (entry, korean_hash, english_hash)
);

-- How many paragraphs of the newest revision's English are behind: the list filters by it.
alter table faq.entry
    add column outdated_paragraphs int not null default 0 constraint faq_outdated_paragraphs_counted check (outdated_paragraphs >= 0);
create index faq_outdated_translations on faq.entry (updated_at desc, id desc) where outdated_paragraphs > 0;
