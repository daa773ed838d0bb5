set lock_timeout = '10s';

-- Where the inquiry lies, so that a list for some queues passes by nothing; null is in no list until the inquiry is looked at again.
alter table knowledge.citation add column queue text;
update knowledge.citation c
   set queue = i.queue
  from inquiry.inquiry i
 where i.number = c.inquiry;
create index knowledge_citations_of_entry_in_queue on knowledge.citation (entry, queue, cited_at desc, id desc);
drop index knowledge.knowledge_citations_of_entry;
