set lock_timeout = '10s';

create table category.category (
    slug     text primary key constraint category_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    parent   text references category.category constraint category_not_its_own_parent check (parent <> slug),
    name_ko  text not null constraint category_name_ko_length check (length(name_ko) between 1 and 100),
    name_en  text constraint category_name_en_length check (length(name_en) between 1 and 100),
    position int not null,
    version  bigint not null default 1
);
create index category_children_in_order on category.category (parent, position, slug);

insert into category.category (slug, parent, name_ko, name_en, position)
values ('account', null, '계정', 'Account', 1),
       ('payment', null, '결제', 'Payment', 2),
       ('service', null, '서비스', 'Service', 3);
