-- Several tasks made by one press of Generate: where each stands among them, and what was put in for the variables of its prompt. A
-- task made again takes the place of the one that failed.

alter table kie_tasks add column group_place int default 0 not null;
alter table kie_tasks add column group_values text;
create index kie_tasks_group on kie_tasks (group_id, group_place);

-- What besides one input the form says about a batch: JSON.
alter table draft add column batch text;
