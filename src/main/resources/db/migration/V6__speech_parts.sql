-- A text that is longer than its model takes is spoken by several tasks of one group: which part of how many a task speaks.

alter table kie_tasks add column part int;
alter table kie_tasks add column part_count int;
