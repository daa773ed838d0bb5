set lock_timeout = '10s';

-- All pieces of two characters that a text has, none with a blank: what makes "contains" quick without an extension, and fits
-- Hangul, whose words are often no longer than two syllables.
create function faq.grams(text) returns text[] language sql immutable parallel safe
return (select coalesce(array_agg(distinct substr($1, i, 2)), '{}')
          from generate_series(1, length($1) - 1) i
         where substr($1, i, 2) !~ '\s');

-- What the list filters and shows of the newest revision, beside the entry's own state: one table, one index a question.
alter table faq.entry
    add column category    text,
    add column visibility  text,
    add column tags        text[] not null default '{}',
    add column author      uuid,
    add column author_name text,
    add column verify_by   timestamptz,
    add column title_ko    text,
    add column title_en    text,
    add column find_text   text generated always as (lower(coalesce(title_ko, '') || ' ' || coalesce(title_en, ''))) stored,
    add column grams       text[] generated always as
        (faq.grams(lower(coalesce(title_ko, '') || ' ' || coalesce(title_en, '')))) stored;

create function faq.note_newest(entries bigint[]) returns void language sql as $$
    update faq.entry e
       set category = r.category, visibility = r.visibility, tags = r.tags, author = r.author, author_name = r.author_name,
           verify_by = r.verify_by, title_ko = ko.title, title_en = en.title
      from faq.revision r
      left join faq.revision_text ko on ko.entry = r.entry and ko.number = r.number and ko.language = 'ko'
      left join faq.revision_text en on en.entry = r.entry and en.number = r.number and en.language = 'en'
     where e.id = any (entries)
       and r.entry = e.id
       and r.number = (select max(number) from faq.revision where entry = e.id);
$$;
select faq.note_newest(array_agg(id)) from faq.entry;

-- Whoever writes a revision, one by one or ten thousand in a statement, need not think of the list.
create function faq.note_written() returns trigger language plpgsql as $$
begin
    perform faq.note_newest(array (select distinct entry from written));
    return null;
end $$;
create trigger faq_list_follows_revisions after insert on faq.revision_text
    referencing new table as written for each statement execute function faq.note_written();

create index faq_list_by_category on faq.entry (category, updated_at desc, id desc);
create index faq_list_by_author on faq.entry (author, updated_at desc, id desc);
create index faq_list_for_staff_only on faq.entry (updated_at desc, id desc) where visibility = 'STAFF';
create index faq_list_without_english on faq.entry (updated_at desc, id desc) where title_en is null;
create index faq_list_by_verify_by on faq.entry (verify_by) where verify_by is not null;
create index faq_list_by_tag on faq.entry using gin (tags);
create index faq_list_by_words on faq.entry using gin (grams);
