-- Citizens who prove a mobile number by a code that is sent to it. No number stands here: only its keyed hash.

create table identity.one_time_codes (
  mobile_hash bytea       primary key, -- as in vault.persons: HMAC-SHA256 under the key of numbers
  code_hash   bytea       not null,    -- HMAC-SHA256 under the key `one-time-codes`, with the number
  expires_at  timestamptz not null
);

create table identity.citizen_sessions (
  token_hash  bytea       primary key, -- SHA-256
  mobile_hash bytea       not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null
);
create index citizen_sessions_expiry on identity.citizen_sessions (expires_at);

grant select, insert, update, delete on identity.one_time_codes, identity.citizen_sessions to nivaran_app;
