-- How a session was opened: a password that an administrator gave is to be changed by whoever used it, and by nobody else.
-- Design: docs/adr/0015-identity.md.

alter table identity.sessions
  add way text not null default 'password'; -- or open-id
