-- Keys of persons, apart from the log: without them its envelopes are noise. Design: docs/adr/0004-personal-data.md.

create schema vault;

-- One row for each person, that is, for each mobile number. Erasing a person empties wrapped_key and mobile_hash.
create table vault.persons (
  person_id   uuid        primary key,
  mobile_hash bytea       unique,                  -- HMAC-SHA256 under the index key: finds, but does not tell
  wrapped_key bytea,                               -- the person's AES-256 key, under the master key
  created_at  timestamptz not null default now(),
  erased_at   timestamptz
);

-- Keys of the installation itself, under the master key.
create table vault.secrets (
  name        text  primary key,
  wrapped_key bytea not null
);
