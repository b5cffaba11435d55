-- Several tasks made by one press of Generate: where each stands among them, and what was put in for the variables of its prompt. A
-- task made again takes the place of the one that failed.

alter table kie_tasks add column group_place int default 0 not null;
alter table kie_tasks add column group_values text;
create index kie_tasks_group on kie_tasks (group_id, group_place);

-- Those of before stand in the order in which they were made; each has a place of its own.
update kie_tasks set group_place = (
    select count(*) from kie_tasks earlier
    where earlier.group_id = kie_tasks.group_id
      and (earlier.created_at < kie_tasks.created_at or earlier.created_at = kie_tasks.created_at and earlier.id < kie_tasks.id))
where group_id is not null;

-- What besides one input the form says about a batch: JSON.
alter table draft add column batch text;
