-- Which master key wrapped a key, so that the vault can be rotated to another one while it is in use. Design:
-- docs/adr/0004-personal-data.md. The first 8 bytes of a SHA-256 of the master key; null: wrapped before ids were noted.

alter table vault.persons add column master_key_id bytea;
alter table vault.secrets add column master_key_id bytea;
