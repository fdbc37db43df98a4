-- Every pack that was ever in force, whole, under the hash of its content: complaints name the version they were
-- decided under. Which one is in force says the stream `pack` of the log.

create schema directory;

create table directory.packs (
  version   text        primary key,
  content   json        not null,                -- json, not jsonb: the order of codes is the order in menus
  loaded_at timestamptz not null default now()
);

grant usage on schema directory to nivaran_app;
grant select, insert on directory.packs to nivaran_app;
