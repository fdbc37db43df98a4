-- Second factors, sessions that can be looked at and ended, access tokens, sign-in elsewhere, and what is slowed down.
-- Design: docs/adr/0015-identity.md.

alter table identity.accounts
  add demonstration      boolean     not null default true,  -- those made until now are
  add password_until     timestamptz,                        -- set: given by an administrator, to be changed before
  add open_id            text        unique,                 -- what the state's sign-on calls them; null: not used
  add open_id_subject    text        unique,                 -- whom that turned out to be at their first sign-in
  alter demonstration set default false,
  alter password_hash drop not null;                         -- null: signs in elsewhere only

alter table identity.sessions
  add id                    uuid        not null default gen_random_uuid() unique, -- what a list of sessions names
  add last_seen_at          timestamptz not null default now(),
  add device                text        not null default '', -- the browser, as it calls itself
  add second_factor         boolean     not null default false; -- whether one was shown in this session
create index sessions_account on identity.sessions (account);

create table identity.second_factors (
  account      text        primary key references identity.accounts (id) on delete cascade,
  secret       bytea       not null, -- of TOTP, under the key `second-factors` of the vault
  confirmed_at timestamptz,          -- null until the first code was shown
  last_step    bigint                -- of the last code taken: none is taken twice
);

create table identity.recovery_codes (
  account   text  not null references identity.accounts (id) on delete cascade,
  code_hash bytea not null,          -- HMAC-SHA256 under the same key
  primary key (account, code_hash)
);

create table identity.access_tokens (
  id           uuid        primary key default gen_random_uuid(),
  account      text        not null references identity.accounts (id) on delete cascade,
  name         text        not null,
  token_hash   bytea       not null unique, -- SHA-256
  scopes       text[]      not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz
);
create index access_tokens_account on identity.access_tokens (account);

-- How often something was tried. Unlogged: it is written at nearly every request, and losing it in a crash of the
-- database harms nobody. Its columns are those of the library that keeps it (rate-limiter-flexible).
create unlogged table identity.attempts (
  key    varchar(255) primary key,
  points integer      not null default 0,
  expire bigint
);
create index attempts_expire on identity.attempts (expire);

grant select, insert, update, delete on
  identity.second_factors, identity.recovery_codes, identity.access_tokens, identity.attempts to nivaran_app;
