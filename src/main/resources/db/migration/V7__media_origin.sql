-- What people cut out of a medium of theirs (a crop, a frame of a film) and the medium itself, always the first one of such a chain.
create table media_origin (
    media_id  uuid primary key references media (id),
    origin_id uuid not null references media (id)
);
create index media_origin_origin on media_origin (origin_id);
