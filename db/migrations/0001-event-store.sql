-- The log: facts in one global order, each chained to the one before it. Design: docs/adr/0002-event-store.md.

create schema event_store;

-- The role that every process works under after start-up. It can append through event_store.append alone.
do $$
begin
  create role nivaran_app nologin;
exception
  when duplicate_object or unique_violation then null; -- a role belongs to the whole cluster: another database made it
end
$$;

do $$
begin
  execute format('grant nivaran_app to %I', current_user);
end
$$;

create table event_store.events (
  position       bigint      primary key,          -- gapless, equals commit order
  stream_id      text        not null,
  version        integer     not null,             -- 1, 2, 3 … within the stream
  type           text        not null,
  schema_version smallint    not null,
  data           jsonb       not null,
  metadata       jsonb       not null,             -- who, by which command
  occurred_at    timestamptz not null,             -- when it was decided (the clock of the process, or a simulated one)
  recorded_at    timestamptz not null,             -- when it was stored, in whole milliseconds; never goes back
  content_hash   bytea       not null,             -- SHA-256 over the canonical JSON of the event without its place
  hash           bytea       not null,             -- SHA-256 over the previous hash, content_hash and the place
  unique (stream_id, version)
);

-- One row for each command that was carried out: the same id again gets this answer again.
create table event_store.commands (
  command_id   text        primary key,
  request_hash text        not null,
  stream_id    text        not null,
  version      integer     not null,
  position     bigint      not null,
  result       jsonb       not null,
  recorded_at  timestamptz not null
);

create function event_store.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger events_append_only before update or delete or truncate on event_store.events
  for each statement execute function event_store.refuse_change();

create trigger commands_append_only before update or delete or truncate on event_store.commands
  for each statement execute function event_store.refuse_change();

-- Appends a batch. p_items: [{streamId, expected, commandId, requestHash, result, metadata, occurredAt,
-- events: [{type, schemaVersion, data, contentHash}]}]; one row back for each item, in order:
--   stored     version and position after the append
--   duplicate  the command was carried out before: its version, position and result
--   reused     the command id was used before for another request
--   conflict   the stream is not at the expected version: version is the actual one (0: no such stream)
-- A bad item never harms the others; an item is stored whole or not at all.
create function event_store.append(p_items jsonb)
  returns table (verdict text, version integer, "position" bigint, result jsonb)
  language plpgsql
  security definer
  set search_path = pg_catalog, event_store
as $$
#variable_conflict use_column
declare
  head_position bigint;
  head_hash     bytea;
  head_recorded timestamptz;
  stored_at     timestamptz;
  item          jsonb;
  entry         jsonb;
  prior         event_store.commands;
  actual        integer;
  expected      text;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append must run at read committed: a snapshot older than the lock would hide the true head';
  end if;

  -- One writer at a time; the lock goes with the transaction. The head is read by a later statement, so that its
  -- snapshot includes the commit of whoever held the lock before.
  perform pg_advisory_xact_lock(7305216048122170);

  select e.position, e.hash, e.recorded_at into head_position, head_hash, head_recorded
    from event_store.events e order by e.position desc limit 1;
  head_position := coalesce(head_position, 0);
  head_hash := coalesce(head_hash, decode(repeat('00', 32), 'hex'));
  stored_at := greatest(date_trunc('milliseconds', clock_timestamp()), head_recorded);

  for item in select value from jsonb_array_elements(p_items) loop
    select * into prior from event_store.commands c where c.command_id = item->>'commandId';
    if found then
      verdict := case when prior.request_hash = item->>'requestHash' then 'duplicate' else 'reused' end;
      version := prior.version; position := prior.position; result := prior.result;
      return next;
      continue;
    end if;

    select e.version into actual from event_store.events e
      where e.stream_id = item->>'streamId' order by e.version desc limit 1;
    actual := coalesce(actual, 0);
    expected := item->>'expected';
    if not (case expected
             when 'any' then true
             when 'none' then actual = 0
             when 'exists' then actual > 0
             else actual = expected::integer
           end)
    then
      verdict := 'conflict'; version := actual; position := null; result := null;
      return next;
      continue;
    end if;

    for entry in select value from jsonb_array_elements(item->'events') loop
      head_position := head_position + 1;
      actual := actual + 1;
      head_hash := sha256(
        head_hash || decode(entry->>'contentHash', 'hex') ||
        convert_to(head_position || '|' || actual || '|' || (extract(epoch from stored_at) * 1000)::bigint, 'UTF8'));
      insert into event_store.events values (
        head_position, item->>'streamId', actual, entry->>'type', (entry->>'schemaVersion')::smallint,
        entry->'data', item->'metadata', (item->>'occurredAt')::timestamptz, stored_at,
        decode(entry->>'contentHash', 'hex'), head_hash);
    end loop;

    insert into event_store.commands values (
      item->>'commandId', item->>'requestHash', item->>'streamId', actual, head_position,
      coalesce(item->'result', 'null'), stored_at);
    verdict := 'stored'; version := actual; position := head_position; result := item->'result';
    return next;
  end loop;
end
$$;

-- Readers of the log and where each of them is. The epoch fences: a batch counts only under the epoch that started it.
create table event_store.subscriptions (
  name       text        primary key,
  position   bigint      not null default 0,
  epoch      bigint      not null default 0,
  definition text        not null default '',      -- hash of what it builds: another one asks for a rebuild
  moved_at   timestamptz not null default now()
);

-- Streams that a subscription could not digest. Everything else goes on; an operator releases them.
create table event_store.parked (
  subscription text        not null,
  stream_id    text        not null,
  position     bigint      not null,               -- of the first event that was not applied
  error        text        not null,
  parked_at    timestamptz not null default now(),
  released_at  timestamptz,
  primary key (subscription, stream_id)
);

revoke all on function event_store.append(jsonb) from public;
grant usage on schema event_store to nivaran_app;
grant select on event_store.events, event_store.commands to nivaran_app;
grant execute on function event_store.append(jsonb) to nivaran_app;
grant select, insert, update, delete on event_store.subscriptions, event_store.parked to nivaran_app;

-- Tables that people look at. Each projection makes its own (libs/read-models); all can be rebuilt from the log.
create schema read_models;
grant usage on schema read_models to nivaran_app;
alter default privileges in schema read_models grant select, insert, update, delete on tables to nivaran_app;
