-- A text that is longer than its model takes is spoken by several tasks: which text's, which part of how many.

alter table kie_tasks add column speech_id uuid;
alter table kie_tasks add column part int;
alter table kie_tasks add column part_count int;
create index kie_tasks_speech on kie_tasks (speech_id, part);
