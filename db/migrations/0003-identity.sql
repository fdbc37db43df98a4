-- Who works here, and who is signed in. Design: docs/adr/0008-sign-in.md.

create schema identity;

create table identity.accounts (
  id            text        primary key,         -- what is typed to sign in, such as officer.bhopal
  name          text        not null,
  role          text        not null,
  desk          text,                            -- null for roles without a desk
  password_hash text        not null,            -- argon2id
  created_at    timestamptz not null default now(),
  disabled_at   timestamptz
);

create table identity.sessions (
  token_hash bytea       primary key,            -- SHA-256 of the cookie: a stolen table opens no session
  account    text        not null references identity.accounts (id) on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index sessions_expiry on identity.sessions (expires_at);

grant usage on schema identity to nivaran_app;
grant select, insert, update, delete on identity.accounts, identity.sessions to nivaran_app;
