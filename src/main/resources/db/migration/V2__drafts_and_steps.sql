-- What people have in hand, and the story of each task. Both are memory for people: nothing decides by them.

create index kie_tasks_model on kie_tasks (model, created_at, id);

-- What somebody has typed into a model's form and not cleared. Version and copies belong to the form beside the input.
create table draft (
    owner_id   uuid                     not null references account (id) on delete cascade,
    model      varchar(120)             not null,
    kie_model  varchar(120)             not null,
    input      text                     not null,
    copies     int                      not null,
    changed_at timestamp with time zone not null,
    primary key (owner_id, model)
);

-- The states that a task went through. Goes with its task.
create table task_steps (
    task_id uuid                     not null references kie_tasks (id) on delete cascade,
    number  int                      not null,
    at      timestamp with time zone not null,
    state   varchar(16)              not null,
    note    varchar(500),
    primary key (task_id, number)
);
