create table audit_log (
  position    bigint      primary key,
  occurred_at timestamptz not null,
  type        text        not null,
  actor       text        not null, -- who did it
  actor_kind  text        not null,
  account     text,                 -- whom it concerns
  ticket_id   text,
  network     text,
  data        jsonb       not null
);
create index audit_log_actor on audit_log (actor, position desc);
create index audit_log_account on audit_log (account, position desc);
create index audit_log_ticket on audit_log (ticket_id, position desc) where ticket_id is not null;
create index audit_log_type on audit_log (type, position desc);
create index audit_log_time on audit_log (occurred_at);
