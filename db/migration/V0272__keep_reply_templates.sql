set lock_timeout = '10s';

-- Words that replies begin with; one without a queue is for all of them, one without English stands in for it.
create table inquiry.reply_template (
    id         bigint generated always as identity primary key,
    name_ko    text not null constraint inquiry_template_name_length check (length(name_ko) between 1 and 100),
    name_en    text constraint inquiry_template_english_name_length check (length(name_en) between 1 and 100),
    queue      text references inquiry.queue on delete set null,
    category   text,
    body_ko    text not null constraint inquiry_template_body_length check (length(body_ko) between 1 and 20000),
    body_en    text constraint inquiry_template_english_body_length check (length(body_en) between 1 and 20000),
    changed_at timestamptz not null default now(),
    version    bigint not null default 1,
    constraint inquiry_template_knows_its_variables check (
        regexp_replace(coalesce(body_ko, '') || coalesce(body_en, ''),
                       '\{\{(customer|number|subject|category|promised|me|company|phone)\}\}', '', 'g') !~ '\{\{|\}\}')
);
create unique index inquiry_template_once_a_name on inquiry.reply_template (lower(name_ko));
create index inquiry_template_of_category on inquiry.reply_template (category) where category is not null;
