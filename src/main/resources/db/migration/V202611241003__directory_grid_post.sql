-- 五定: who (定人) holds which post (定岗) in which area (定区域), what he answers for (定责) and what he has to do (定任务).

create table directory.grid_post (
    area text not null check (area ~ '^[0-9]{6,17}$'),
    kind text not null check (kind in ('GRID_LEADER', 'DEPUTY_GRID_LEADER', 'GRID_WORKER')),
    title text not null,
    holder text not null references directory.person,
    duty text not null,
    task text not null,
    valid_from date not null,
    valid_to date,
    primary key (area, kind, valid_from),
    check (valid_to > valid_from)
);
comment on table directory.grid_post is 'Posts of the grid through time; post B is the holder''s stand-in.';
comment on column directory.grid_post.area is 'Code prefix: a post of a community is that of each of its grids that has none of the kind itself.';
create index grid_post_holder on directory.grid_post (holder);

grant select, insert, update, delete on directory.grid_post to ${app};
