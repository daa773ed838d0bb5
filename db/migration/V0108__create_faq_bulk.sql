set lock_timeout = '10s';

-- What was done to many entries at once, and how each stood before: enough to take it back where nothing was changed since.
create table faq.bulk (
    id     uuid primary key,
    action text not null constraint faq_bulk_action check (action in ('MOVE', 'TAG', 'UNTAG', 'SCHEDULE', 'ARCHIVE')),
    staff  uuid not null,
    at     timestamptz not null
);
create table faq.bulk_item (
    bulk           uuid not null references faq.bulk,
    entry          bigint not null references faq.entry,
    status         text not null,
    revision       int not null,
    live_revision  int,
    publish_at     timestamptz,
    republished_at timestamptz,
    pinned         boolean not null,
    position       int,
    version_after  bigint not null,
    undone         boolean not null default false,
    primary key (bulk, entry)
);

-- A revision that was taken back stays, and the one before it is the newest again: the list follows the number it is told.
create or replace function faq.note_newest(entries bigint[]) returns void language sql as $$
    update faq.entry e
       set category = r.category, visibility = r.visibility, tags = r.tags, author = r.author, author_name = r.author_name,
           verify_by = r.verify_by, title_ko = ko.title, title_en = en.title
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
           verify_by = r.verify_by, title_ko = ko.title, title_en = en.title
      from (select entry, max(number) as number from written group by entry) w
      join faq.revision r on r.entry = w.entry and r.number = w.number
      left join faq.revision_text ko on ko.entry = r.entry and ko.number = r.number and ko.language = 'ko'
      left join faq.revision_text en on en.entry = r.entry and en.number = r.number and en.language = 'en'
     where e.id = w.entry and w.number >= e.revision;
    return null;
end $$;
