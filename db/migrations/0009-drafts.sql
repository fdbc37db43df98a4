-- Complaints that somebody is still writing. What they wrote is sealed under a key that their browser alone has.
-- Design: docs/adr/0019-citizens-pages.md.

create schema portal;

create table portal.drafts (
  id         bytea       primary key, -- HMAC of the browser's token
  answers    bytea       not null,
  file       bytea,                   -- the slip, cleaned
  expires_at timestamptz not null
);
create index drafts_expiry on portal.drafts (expires_at);

grant usage on schema portal to nivaran_app;
grant select, insert, update, delete on portal.drafts to nivaran_app;
