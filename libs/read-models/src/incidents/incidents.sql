create table incidents (
  incident_id  text        primary key,
  position     bigint      not null, -- of its declaration: the order of the list
  source       text        not null,
  title        jsonb       not null, -- {"hi": …, "en": …}
  text         jsonb       not null,
  started_at   timestamptz not null,
  declared_at  timestamptz not null,
  expected_end timestamptz,
  ended_at     timestamptz
);
create index incidents_listed on incidents ((ended_at is not null), position desc);

-- One row for each complaint that was ever linked to an incident. `state`:
--   waiting  the complaint waits for the end of this incident
--   merged   it waited and was merged into another one; undone, it waits again
--   resumed  by the end of this incident
--   left     on its way before that: resumed by hand, linked elsewhere, withdrawn
create table incident_links (
  incident_id text        not null,
  stream_id   text        not null,
  state       text        not null check (state in ('waiting', 'merged', 'resumed', 'left')),
  position    bigint      not null, -- of the event since which it waits
  linked_at   timestamptz not null,
  resume_at   timestamptz,          -- from when a worker may resume it; null: there is nothing to do
  primary key (incident_id, stream_id)
);
create index incident_links_stream on incident_links (stream_id);
create index incident_links_resumable on incident_links (resume_at, position) where resume_at is not null;
