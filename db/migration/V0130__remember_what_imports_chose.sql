set lock_timeout = '10s';

-- Which category here stands for one of another help centre: chosen once, kept when either is renamed.
create table faq.import_place (
    source   text not null,
    origin   text not null constraint faq_import_place_origin check (length(origin) between 1 and 1000),
    category text not null,
    primary key (source, origin)
);

-- Pictures that imports took in, by the digest of the address they came from: none is fetched twice.
create table faq.import_file (
    address bytea primary key constraint faq_import_file_digest check (length(address) = 32),
    file    text not null,
    url     text not null
);
