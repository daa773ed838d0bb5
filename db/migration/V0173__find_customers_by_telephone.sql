-- Numbers are compared by their figures, as one dials them from within Korea.
-- Alone and beside those who write. What a node that died left half made is made anew.
drop index concurrently if exists customer.customer_by_telephone;
create index concurrently customer_by_telephone
    on customer.customer (regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^(00)?820?', '0'))
 where phone is not null;
