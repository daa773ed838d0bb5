set lock_timeout = '10s';

-- The files that a text names by their address; texts change in many places, so the index reads them and nobody has to tell it.
create function attachment.files_in(body text) returns text[]
    language sql immutable parallel safe strict
as $$
    select coalesce(array_agg(distinct found[1]), '{}')
      from regexp_matches(body, '/files/([a-z2-7]{26})/', 'g') as found
$$;

create index faq_texts_by_file on faq.revision_text using gin (attachment.files_in(body)) where body like '%/files/%';
create index notice_texts_by_file on notice.revision using gin (attachment.files_in(body_ko || coalesce(body_en, '')))
    where body_ko || coalesce(body_en, '') like '%/files/%';
