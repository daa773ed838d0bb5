set lock_timeout = '10s';

-- How many days of the Seoul calendar lie between the day on which a notice is told and the day on which it takes effect, and
-- what becomes of one that comes later: it is blocked, or asks for a reason that goes on record.
create table notice.lead_time (
    rule        text primary key
                     constraint notice_lead_rule check (rule in ('GENERAL', 'CHANGE', 'MAINTENANCE', 'POLICY', 'POLICY_ADVERSE', 'EVENT')),
    days        int not null constraint notice_lead_days check (days between 0 and 365),
    enforcement text not null constraint notice_lead_enforcement check (enforcement in ('REASON', 'BLOCK')),
    version     bigint not null default 1
);
insert into notice.lead_time (rule, days, enforcement)
values ('GENERAL', 0, 'REASON'),
       ('CHANGE', 7, 'REASON'),
       ('MAINTENANCE', 2, 'REASON'),
       ('POLICY', 7, 'REASON'),
       ('POLICY_ADVERSE', 30, 'REASON'),
       ('EVENT', 0, 'REASON');

-- Whether a policy turns against customers, until when it is pinned, for whom it is, and which notice it replaces.
alter table notice.revision
    add column adverse      boolean not null default false,
    add column pinned_until timestamptz,
    add column languages    text[] not null default '{ko,en}'
               constraint notice_languages check (cardinality(languages) > 0 and languages <@ array ['ko', 'en']),
    add column supersedes   bigint references notice.notice;
update notice.revision set adverse = true where kind = 'POLICY';
alter table notice.revision
    add constraint notice_adverse_is_policy check (not adverse or kind = 'POLICY'),
    add constraint notice_pin_ends_where_there_is_one check (pinned_until is null or pinned),
    add constraint notice_supersedes_another check (supersedes <> notice);
create index notice_superseding on notice.revision (supersedes) where supersedes is not null;

alter table notice.notice
    add column live_pinned_until timestamptz,
    add column live_languages    text[] not null default '{ko,en}',
    add column ended_at          timestamptz;
create index notice_to_unpin on notice.notice (live_pinned_until, id) where live_pinned and live_pinned_until is not null;

-- By how many days something was told too late; only ever with a reason.
alter table notice.step
    add column days_late int constraint notice_late_has_a_reason check (days_late is null or (days_late > 0 and remark is not null and remark ~ '\S'));

-- What was written stays as it was written, and what was done stays done: both are proof.
create function notice.keep() returns trigger language plpgsql as $$
begin
    raise exception 'what a notice said, and when, is neither changed nor deleted'
        using errcode = 'check_violation', constraint = 'notice_proof_is_kept';
end $$;
create trigger notice_revision_is_kept before update or delete on notice.revision for each row execute function notice.keep();
create trigger notice_revision_is_not_emptied before truncate on notice.revision for each statement execute function notice.keep();
create trigger notice_step_is_kept before update or delete on notice.step for each row execute function notice.keep();
create trigger notice_step_is_not_emptied before truncate on notice.step for each statement execute function notice.keep();

-- Which text anyone could read, from when to when. The hash is SHA-256 of title, an empty line and body, in UTF-8.
create table notice.appearance (
    id          bigint generated always as identity primary key,
    notice      bigint not null,
    revision    int not null,
    language    text not null constraint notice_appearance_language check (language in ('ko', 'en')),
    sha256      text not null constraint notice_appearance_hash check (sha256 ~ '^[0-9a-f]{64}$'),
    began_at    timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    foreign key (notice, revision) references notice.revision (notice, number)
);
create index notice_appearances_of_notice on notice.appearance (notice, id);

create table notice.disappearance (
    appearance  bigint primary key references notice.appearance,
    how         text not null constraint notice_disappearance_how check (how in ('CORRECTED', 'WITHDRAWN', 'EXPIRED')),
    ended_at    timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp()
);

create trigger notice_appearance_is_kept before update or delete on notice.appearance for each row execute function notice.keep();
create trigger notice_appearance_is_not_emptied before truncate on notice.appearance for each statement execute function notice.keep();
create trigger notice_disappearance_is_kept before update or delete on notice.disappearance for each row execute function notice.keep();
create trigger notice_disappearance_is_not_emptied before truncate on notice.disappearance for each statement execute function notice.keep();

create function notice.text_hash(title text, body text) returns text language sql immutable as $$
    select encode(sha256(convert_to(title || E'\n\n' || body, 'UTF8')), 'hex')
$$;

-- Nothing goes live, and nothing goes, without its line in the proof: the row itself writes it.
create function notice.prove() returns trigger language plpgsql as $$
begin
    if old.live_revision is not distinct from new.live_revision and old.live_since is not distinct from new.live_since then
        return null;
    end if;
    if old.live_revision is not null then
        insert into notice.disappearance (appearance, how, ended_at)
        select a.id,
               case when new.live_revision is null then new.ended else 'CORRECTED' end,
               case when new.live_revision is null then coalesce(new.ended_at, now()) else new.live_since end
          from notice.appearance a
         where a.notice = new.id
           and not exists (select from notice.disappearance d where d.appearance = a.id);
    end if;
    if new.live_revision is not null then
        insert into notice.appearance (notice, revision, language, sha256, began_at)
        select r.notice, r.number, text.language, notice.text_hash(text.title, text.body), new.live_since
          from notice.revision r
         cross join lateral (values ('ko', r.title_ko, r.body_ko, 'ko' = any (r.languages) or r.title_en is null),
                                    ('en', r.title_en, r.body_en, 'en' = any (r.languages))) as text (language, title, body, shown)
         where r.notice = new.id and r.number = new.live_revision and text.shown and text.title is not null;
    end if;
    return null;
end $$;
create trigger notice_is_proved after update on notice.notice for each row execute function notice.prove();

-- What is live already is proved from here on; what ended before left no more than its steps.
insert into notice.appearance (notice, revision, language, sha256, began_at)
select n.id, r.number, text.language, notice.text_hash(text.title, text.body), n.live_since
  from notice.notice n
  join notice.revision r on r.notice = n.id and r.number = n.live_revision
 cross join lateral (values ('ko', r.title_ko, r.body_ko), ('en', r.title_en, r.body_en)) as text (language, title, body)
 where text.title is not null;
