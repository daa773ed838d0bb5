set lock_timeout = '10s';

-- What a category asks of whoever sends an inquiry, beyond the usual: whether they must prove who they are before anything of their
-- account is told, and what they should know before they write.
create table inquiry.category_form (
    category text primary key constraint inquiry_form_category check (category ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    identity text not null constraint inquiry_form_identity check (identity in ('INHERITED', 'NEEDED', 'NOT_NEEDED')),
    hint_ko  text constraint inquiry_form_hint_length check (length(hint_ko) between 1 and 2000),
    hint_en  text constraint inquiry_form_english_hint_length check (length(hint_en) between 1 and 2000),
    version  bigint not null default 1,
    constraint inquiry_form_hint_korean_first check (hint_en is null or hint_ko is not null)
);

-- A question as it is asked. It is never rewritten: another wording is another row, so that answers keep what they answer.
create table inquiry.question (
    id            bigint generated always as identity primary key,
    category      text not null references inquiry.category_form,
    slug          text not null constraint inquiry_question_slug check (slug ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    place         int not null constraint inquiry_question_place check (place between 1 and 20),
    kind          text not null constraint inquiry_question_kind
                  check (kind in ('TEXT', 'LONG_TEXT', 'NUMBER', 'AMOUNT', 'DATE', 'CHOICE', 'CHOICES', 'YES_NO', 'CODE')),
    label_ko      text not null constraint inquiry_question_label_length check (length(label_ko) between 1 and 200),
    label_en      text constraint inquiry_question_english_label_length check (length(label_en) between 1 and 200),
    hint_ko       text constraint inquiry_question_hint_length check (length(hint_ko) between 1 and 500),
    hint_en       text constraint inquiry_question_english_hint_length check (length(hint_en) between 1 and 500),
    required      boolean not null,
    personal      boolean not null,
    least         text,
    most          text,
    pattern       text constraint inquiry_question_pattern check (pattern ~ '^[ -~]{1,60}$'),
    choices       jsonb not null default '[]',
    when_question text,
    when_one_of   text[] constraint inquiry_question_answers_few check (cardinality(when_one_of) between 1 and 30),
    asked_from    timestamptz not null default now(),
    retired_at    timestamptz,
    constraint inquiry_question_hint_korean_first check (hint_en is null or hint_ko is not null),
    constraint inquiry_question_pattern_of_codes check ((kind = 'CODE') = (pattern is not null)),
    constraint inquiry_question_choices_of_choices check (
        case when kind in ('CHOICE', 'CHOICES') then jsonb_array_length(choices) between 2 and 30 else choices = '[]' end),
    constraint inquiry_question_bounds check (case kind
        when 'TEXT' then coalesce(least, '1') ~ '^[1-9][0-9]{0,2}$' and coalesce(most, '1') ~ '^[1-9][0-9]{0,2}$'
        when 'LONG_TEXT' then coalesce(least, '1') ~ '^[1-9][0-9]{0,3}$' and coalesce(most, '1') ~ '^[1-9][0-9]{0,3}$'
        when 'CHOICES' then coalesce(least, '1') ~ '^[1-9][0-9]?$' and coalesce(most, '1') ~ '^[1-9][0-9]?$'
        when 'NUMBER' then coalesce(least, '1') ~ '^-?[0-9]{1,12}(\.[0-9]{1,6})?$'
                           and coalesce(most, '1') ~ '^-?[0-9]{1,12}(\.[0-9]{1,6})?$'
        when 'AMOUNT' then coalesce(least, '1') ~ '^[0-9]{1,12}$' and coalesce(most, '1') ~ '^[0-9]{1,12}$'
        when 'DATE' then coalesce(least, 'today') ~ '^(today|[0-9]{4}-[0-9]{2}-[0-9]{2})$'
                         and coalesce(most, 'today') ~ '^(today|[0-9]{4}-[0-9]{2}-[0-9]{2})$'
        else least is null and most is null end),
    constraint inquiry_question_condition_whole check ((when_question is null) = (when_one_of is null)),
    constraint inquiry_question_condition_of_another check (when_question <> slug)
);
create unique index inquiry_question_once on inquiry.question (category, slug) where retired_at is null;

create function inquiry.keep_question_as_asked() returns trigger language plpgsql as $$
begin
    if old.retired_at is not null
       or to_jsonb(new) - array['place', 'retired_at'] <> to_jsonb(old) - array['place', 'retired_at'] then
        raise exception 'a question stays as it was asked' using errcode = '23514', constraint = 'inquiry_question_stays_as_asked';
    end if;
    return new;
end $$;
create trigger inquiry_question_stays_as_asked before update on inquiry.question
    for each row execute function inquiry.keep_question_as_asked();

-- Looked at when the transaction ends, because a form is changed as a whole.
create function inquiry.keep_questions_in_order() returns trigger language plpgsql as $$
begin
    if (select count(*) from inquiry.question where category = new.category and retired_at is null) > 20 then
        raise exception 'a category asks 20 questions at most' using errcode = '23514', constraint = 'inquiry_questions_few';
    end if;
    if exists (
        select from inquiry.question later
         where later.category = new.category and later.retired_at is null and later.when_question is not null
           and not exists (
               select from inquiry.question earlier
                where earlier.category = later.category and earlier.retired_at is null
                  and earlier.slug = later.when_question and earlier.place < later.place
                  and (earlier.kind = 'YES_NO' and later.when_one_of <@ array ['yes', 'no']
                       or earlier.kind in ('CHOICE', 'CHOICES')
                          and later.when_one_of <@ array (select one ->> 'slug' from jsonb_array_elements(earlier.choices) one)))
    ) then
        raise exception 'a question is asked after an answer to an earlier one'
            using errcode = '23514', constraint = 'inquiry_question_after_its_condition';
    end if;
    return null;
end $$;
create constraint trigger inquiry_question_after_its_condition after insert or update on inquiry.question
    deferrable initially deferred for each row execute function inquiry.keep_questions_in_order();

-- What was answered, to the question as it was asked then.
create table inquiry.answer (
    inquiry  bigint not null references inquiry.inquiry on delete cascade,
    question bigint not null references inquiry.question,
    position int not null,
    given    text[] not null constraint inquiry_answer_length
             check (cardinality(given) between 1 and 30 and length(array_to_string(given, '')) between 1 and 5000),
    primary key (inquiry, question)
);
