-- CoWIN's beneficiary reference IDs that people gave, so that a complaint is found by one: their hashes under the index key,
-- as with mobile numbers. One is given by a whole family's numbers, and one person gives those of a family.

create table vault.beneficiary_references (
  reference_hash bytea not null,
  person_id      uuid  not null references vault.persons (person_id),
  primary key (reference_hash, person_id)
);
create index beneficiary_references_person on vault.beneficiary_references (person_id);
