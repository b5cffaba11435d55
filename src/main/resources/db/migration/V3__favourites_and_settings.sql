-- What people marked and how they like the studio to behave. Both go with the account; neither decides anything about tasks.

create table favourite (
    account_id uuid                     not null references account (id) on delete cascade,
    kind       varchar(8)               not null,
    subject    varchar(120)             not null,
    created_at timestamp with time zone not null,
    primary key (account_id, kind, subject)
);

create table personal_setting (
    account_id uuid         not null references account (id) on delete cascade,
    name       varchar(32)  not null,
    setting    varchar(200) not null,
    primary key (account_id, name)
);
