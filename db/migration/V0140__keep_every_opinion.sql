set lock_timeout = '10s';

-- Two readers behind one address with one browser look like one visitor: neither may overwrite what the other said. The same words
-- again are kept once.
drop index faq.faq_one_opinion_a_day_and_visitor;
create unique index faq_same_words_once_a_day_and_visitor on faq.opinion (entry, day, visitor, md5(body)) where visitor is not null;

-- Where words came from, as votes know it: forgotten with the visitor when the day is over.
alter table faq.opinion add column network bytea constraint faq_opinion_network_is_sha256 check (length(network) = 32);
create index faq_opinions_by_network on faq.opinion (day, network) where network is not null;
