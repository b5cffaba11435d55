-- What people put by to use again: prompts and presets of settings. Goes with the account; nothing about tasks is decided by it.

create table saved_item (
    id         uuid primary key,
    owner_id   uuid                     not null references account (id) on delete cascade,
    kind       varchar(8)               not null,
    -- the model that a preset is for; empty where any will do
    model      varchar(120)             not null,
    name       varchar(80)              not null,
    -- the name as it is compared: case and spaces do not tell two names apart
    name_key   varchar(160)             not null,
    shared     boolean                  not null,
    content    text                     not null,
    -- what a search looks through, in lower case
    searched   text                     not null,
    changed_at timestamp with time zone not null,
    unique (owner_id, kind, model, name_key)
);
create index saved_item_shared on saved_item (kind, shared);
