set lock_timeout = '10s';

-- Skeletons to begin a notice with, kept by those who write notices.
create table notice.template (
    id         bigint generated always as identity primary key,
    name_ko    text not null constraint notice_template_name_length check (length(name_ko) between 1 and 100),
    name_en    text constraint notice_template_english_name_length check (length(name_en) between 1 and 100),
    kind       text not null constraint notice_template_kind check (kind in ('GENERAL', 'CHANGE', 'MAINTENANCE', 'POLICY', 'EVENT')),
    title_ko   text not null constraint notice_template_title_length check (length(title_ko) between 1 and 200),
    body_ko    text not null constraint notice_template_body_length check (length(body_ko) between 1 and 100000),
    title_en   text constraint notice_template_english_title_length check (length(title_en) between 1 and 200),
    body_en    text constraint notice_template_english_body_length check (length(body_en) between 1 and 100000),
    changed_at timestamptz not null default now(),
    version    bigint not null default 1,
    constraint notice_template_english_is_whole check ((title_en is null) = (body_en is null))
);
create unique index notice_template_once_a_name on notice.template (lower(name_ko));

insert into notice.template (name_ko, name_en, kind, title_ko, body_ko, title_en, body_en)
values ('서비스 점검', 'Maintenance', 'MAINTENANCE',
        'OO 점검으로 잠시 멈춥니다',
        E'더 안정적으로 이용하실 수 있도록 OO을 점검합니다.\n\n## 점검 시각\nOO월 OO일(O) 오전 O시–O시\n\n## 쓰실 수 없는 기능\n- \n\n## 그대로 쓰실 수 있는 기능\n- \n\n> [!NOTE]\n> 점검이 일찍 끝나면 바로 다시 열고, 늦어지면 서비스 상태에서 알려 드립니다.',
        'OO will stop for maintenance',
        E'We are working on OO so that it serves you more reliably.\n\n## When\nOO:00 to OO:00 on OO (Korea Standard Time)\n\n## Not available\n- \n\n## Available as usual\n- \n\n> [!NOTE]\n> If we finish early, it opens again at once. If it takes longer, we say so under Service status.'),
       ('이용 조건 변경', 'Change', 'CHANGE',
        'OO이 바뀝니다',
        E'OO을 시행일부터 아래와 같이 바꿉니다.\n\n## 달라지는 내용\n| 구분 | 지금 | 시행일부터 |\n|---|---|---|\n|  |  |  |\n\n## 고객님께서 하실 일\n- ',
        'OO is changing',
        E'OO changes as set out below from the effective date.\n\n## What changes\n| | Now | From the effective date |\n|---|---|---|\n|  |  |  |\n\n## What you need to do\n- '),
       ('약관 개정', 'Terms of use', 'POLICY',
        'OO 약관이 개정됩니다',
        E'OO 약관을 시행일부터 아래와 같이 개정합니다.\n\n## 주요 내용\n| 조항 | 지금 | 개정 뒤 |\n|---|---|---|\n|  |  |  |\n\n## 동의하지 않으시는 경우\n시행일 전날까지 해지하실 수 있습니다. 시행일까지 거부 의사를 밝히지 않으시면 개정된 약관에 동의하신 것으로 봅니다.',
        'Our OO terms are changing',
        E'Our OO terms change as set out below from the effective date.\n\n## Main changes\n| Clause | Now | After the change |\n|---|---|---|\n|  |  |  |\n\n## If you do not agree\nYou can cancel up to the day before the effective date. If you have not objected by then, you are taken to have agreed.');
