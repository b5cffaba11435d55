-- People ---------------------------------------------------------------------------------------------------------------

create table account (
    id                  uuid primary key,
    username            varchar(64)              not null unique,
    display_name        varchar(120)             not null,
    password_hash       varchar(400)             not null,
    role                varchar(16)              not null,
    enabled             boolean                  not null,
    language            varchar(8),
    theme               varchar(8),
    budget_credits      numeric(14, 3),
    credits_reserved    numeric(14, 3) default 0 not null,
    credits_spent       numeric(14, 3) default 0 not null,
    created_at          timestamp with time zone not null,
    password_changed_at timestamp with time zone not null
);

create table api_token (
    id           uuid primary key,
    account_id   uuid                     not null references account (id),
    name         varchar(120)             not null,
    token_hash   varchar(64)              not null unique,
    prefix       varchar(12)              not null,
    created_at   timestamp with time zone not null,
    expires_at   timestamp with time zone,
    last_used_at timestamp with time zone
);
create index api_token_account on api_token (account_id);

-- Browsers that stay signed in. The cookie's random text is kept as SHA-256, as that of an API token is.
create table remembered_browser (
    token_hash varchar(64) primary key,
    account_id uuid                     not null references account (id),
    expires_at timestamp with time zone not null
);
create index remembered_browser_account on remembered_browser (account_id);

-- One row per account name and address: neither alone can lock anybody out.
create table login_backoff (
    username      varchar(64)              not null,
    address       varchar(64)              not null,
    failures      int                      not null,
    blocked_until timestamp with time zone not null,
    primary key (username, address)
);

-- At most one row: the code that lets the first administrator be made.
create table setup_code (
    id         int primary key,
    code_hash  varchar(64)              not null,
    expires_at timestamp with time zone not null
);

create table audit_event (
    id       uuid primary key,
    at       timestamp with time zone not null,
    actor_id uuid,
    action   varchar(64)              not null,
    subject  varchar(200)             not null,
    detail   varchar(1000)
);
create index audit_event_at on audit_event (at);

-- Every movement of credits: reserve at submission, settle or release at the end.
create table credit_entry (
    id         uuid primary key,
    account_id uuid                     not null references account (id),
    task_id    uuid                     not null,
    kind       varchar(12)              not null,
    credits    numeric(14, 3)           not null,
    at         timestamp with time zone not null,
    unique (task_id, kind)
);
create index credit_entry_account on credit_entry (account_id, at);

-- Bytes ----------------------------------------------------------------------------------------------------------------

create table media (
    id          uuid primary key,
    owner_id    uuid                     not null,
    origin      varchar(8)               not null,
    sha256      varchar(64)              not null,
    mime_type   varchar(64)              not null,
    kind        varchar(8)               not null,
    size_bytes  bigint                   not null,
    width       int,
    height      int,
    duration_ms bigint,
    file_name   varchar(200)             not null,
    created_at  timestamp with time zone not null,
    deleted_at  timestamp with time zone
);
create index media_owner on media (owner_id, created_at);
create index media_sha256 on media (sha256);

-- Tasks ----------------------------------------------------------------------------------------------------------------

create table kie_tasks (
    id                  uuid primary key,
    version             bigint                   not null,
    owner_id            uuid                     not null,
    group_id            uuid,
    submission_id       uuid,
    model               varchar(120)             not null,
    kie_model           varchar(120)             not null,
    category            varchar(8)               not null,
    state               varchar(16)              not null,
    input               text                     not null,
    prompt              text                     not null,

    -- what Kie knows it by, and what it said
    kie_task_id         varchar(200) unique,
    sent_input          text,
    callback_token_hash varchar(64) unique,
    candidate           varchar(200),
    result_urls         text,
    result              text,
    fail_code           varchar(64),
    fail_msg            text,
    fail_field          varchar(120),

    -- credits; estimated is null when the catalogue knows no price
    credits_estimated   numeric(14, 3),
    credits_consumed    numeric(14, 3),

    -- work: when to look next, who holds the row, how often it went wrong
    due_at              timestamp with time zone,
    poked_at            timestamp with time zone,
    claimed_at          timestamp with time zone,
    lease_owner         varchar(64),
    lease_until         timestamp with time zone,
    looks               int            default 0 not null,
    errors              int            default 0 not null,
    lost_leases         int            default 0 not null,
    trouble_since       timestamp with time zone,
    note                varchar(500),

    created_at          timestamp with time zone not null,
    submitted_at        timestamp with time zone,
    accepted_at         timestamp with time zone,
    saving_at           timestamp with time zone,
    completed_at        timestamp with time zone,
    changed_at          timestamp with time zone not null,
    trashed_at          timestamp with time zone,

    unique (owner_id, submission_id)
);
create index kie_tasks_due on kie_tasks (due_at, state);
create index kie_tasks_state on kie_tasks (state, created_at);
create index kie_tasks_owner on kie_tasks (owner_id, created_at, id);
create index kie_tasks_created on kie_tasks (created_at, id);
create index kie_tasks_lease on kie_tasks (lease_until);

-- Which media went into a task and came out of it.
create table task_media (
    task_id  uuid        not null references kie_tasks (id),
    media_id uuid        not null references media (id),
    role     varchar(8)  not null,
    field    varchar(64) not null,
    position int         not null,
    primary key (task_id, role, field, position)
);
create index task_media_media on task_media (media_id);

-- A copy at Kie of something kept here; Kie forgets it after a day.
create table kie_upload (
    media_id    uuid primary key references media (id),
    url         varchar(1000)            not null,
    uploaded_at timestamp with time zone not null
);

-- Kie's limits, held for the whole installation: a call takes a row that was last used more than a window ago.
create table rate_slot (
    bucket  varchar(8)               not null,
    id      int                      not null,
    used_at timestamp with time zone not null,
    primary key (bucket, id)
);

-- At most one row: while it exists nothing new is sent to Kie.
create table submission_pause (
    id         int primary key,
    code       int                      not null,
    message    varchar(500)             not null,
    since      timestamp with time zone not null,
    probe_at   timestamp with time zone not null
);
