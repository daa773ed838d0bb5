set lock_timeout = '10s';

-- Somebody found a live text still right: the next date to verify by, until a revision names another one. The text and its
-- approval stay as they are.
alter table faq.entry
    add column verified_until timestamptz,
    add column verified_at    timestamptz,
    add column verified_name  text,
    add constraint faq_verification_is_whole check ((verified_at is null) = (verified_name is null));

create or replace function faq.note_newest(entries bigint[]) returns void language sql as $$
    update faq.entry e
       set category = r.category, visibility = r.visibility, tags = r.tags, author = r.author, author_name = r.author_name,
           verify_by = coalesce(e.verified_until, r.verify_by), title_ko = ko.title, title_en = en.title
      from faq.revision r
      left join faq.revision_text ko on ko.entry = r.entry and ko.number = r.number and ko.language = 'ko'
      left join faq.revision_text en on en.entry = r.entry and en.number = r.number and en.language = 'en'
     where e.id = any (entries)
       and r.entry = e.id
       and r.number = e.revision;
$$;
create or replace function faq.note_written() returns trigger language plpgsql as $$
begin
    update faq.entry e
       set category = r.category, visibility = r.visibility, tags = r.tags, author = r.author, author_name = r.author_name,
           verify_by = case when r.verify_by is distinct from before.verify_by then r.verify_by
                            else coalesce(e.verified_until, r.verify_by) end,
           verified_until = case when r.verify_by is distinct from before.verify_by then null else e.verified_until end,
           title_ko = ko.title, title_en = en.title
      from (select entry, max(number) as number from written group by entry) w
      join faq.revision r on r.entry = w.entry and r.number = w.number
      left join lateral (select verify_by
                           from faq.revision
                          where entry = r.entry and number < r.number
                          order by number desc
                          limit 1) before on true
      left join faq.revision_text ko on ko.entry = r.entry and ko.number = r.number and ko.language = 'ko'
      left join faq.revision_text en on en.entry = r.entry and en.number = r.number and en.language = 'en'
     where e.id = w.entry and w.number >= e.revision;
    return null;
end $$;

create index faq_live_by_verify_by on faq.entry (verify_by, id) where live_revision is not null and verify_by is not null;
create index faq_live_by_end on faq.entry (unpublish_at, id) where live_revision is not null and unpublish_at is not null;
drop index faq.faq_due_for_withdrawal;
