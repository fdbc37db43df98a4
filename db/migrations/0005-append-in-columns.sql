-- The same append as before, with its batch in columns instead of one JSON document: nothing is taken apart more than
-- once, and the chain is made in the one loop that judges the items. It replaces the form of 0001 and 0004.

drop function event_store.append(jsonb);

-- Appends a batch: an entry of the first eight arrays for each item, one of the last four for each event, item by item.
-- One row back for each item, in order:
--   stored     version and position after the append
--   duplicate  the command was carried out before: its version, position and result
--   reused     the command id was used before for another request
--   conflict   the stream is not at the expected version: version is the actual one (0: no such stream)
-- A bad item never harms the others; an item is stored whole or not at all. An item sees the ones before it.
create function event_store.append(
  p_stream_ids      text[],
  p_expected        text[],        -- none, exists, any, or a version
  p_command_ids     text[],
  p_request_hashes  text[],
  p_results         jsonb[],
  p_metadata        jsonb[],
  p_occurred_at     timestamptz[],
  p_event_counts    integer[],     -- at least 1 each
  p_types           text[],
  p_schema_versions smallint[],
  p_data            jsonb[],
  p_contents        bytea[]        -- content hashes
)
  returns table (verdict text, version integer, "position" bigint, result jsonb)
  language plpgsql
  security definer
  set search_path = pg_catalog, event_store
as $$
#variable_conflict use_column
declare
  place         bigint;
  head_hash     bytea;
  head_recorded timestamptz;
  stored_at     timestamptz;
  stored_millis text;

  -- By item. Where several items name one stream or one command, its entry is that of the first of them.
  stream_entries  integer[];
  command_entries integer[];
  -- By stream entry: the version now.
  stream_versions integer[];
  -- By command entry: the fingerprint it was carried out under, or null; and its answer.
  prior_fingerprints text[];
  prior_versions     integer[];
  prior_positions    bigint[];
  prior_results      jsonb[];
  -- By item: the answer. Filled with nulls first: an array grows from its first assignment, wherever that is.
  items     integer   := coalesce(cardinality(p_stream_ids), 0);
  verdicts  text[]    := array_fill(null::text, array[items]);
  versions  integer[] := array_fill(null::integer, array[items]);
  positions bigint[]  := array_fill(null::bigint, array[items]);
  results   jsonb[]   := array_fill(null::jsonb, array[items]);

  -- By event: whose it is and its place, or null if its item is not stored.
  events          integer   := coalesce(cardinality(p_types), 0);
  owners          integer[] := array_fill(null::integer, array[events]);
  event_versions  integer[] := array_fill(null::integer, array[events]);
  event_positions bigint[]  := array_fill(null::bigint, array[events]);
  hashes          bytea[]   := array_fill(null::bytea, array[events]);

  event         integer := 0;
  stored        integer := 0;
  actual        integer;
  expected      text;
  stream_entry  integer;
  command_entry integer;
  prior         text;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append must run at read committed: a snapshot older than the lock would hide the true head';
  end if;

  -- One writer at a time; the lock goes with the transaction. The head is read by a later statement, so that its
  -- snapshot includes the commit of whoever held the lock before.
  perform pg_advisory_xact_lock(7305216048122170);

  select e.position, e.hash, e.recorded_at into place, head_hash, head_recorded
    from event_store.events e order by e.position desc limit 1;
  place := coalesce(place, 0);
  head_hash := coalesce(head_hash, decode(repeat('00', 32), 'hex'));
  stored_at := greatest(date_trunc('milliseconds', clock_timestamp()), head_recorded);
  stored_millis := (extract(epoch from stored_at) * 1000)::bigint::text;

  select array_agg(stream_entry order by n), array_agg(command_entry order by n),
         array_agg(coalesce(s.version, 0) order by n), array_agg(c.request_hash order by n),
         array_agg(c.version order by n), array_agg(c.position order by n), array_agg(c.result order by n)
    into stream_entries, command_entries,
         stream_versions, prior_fingerprints,
         prior_versions, prior_positions, prior_results
    from (
      select n::integer, stream_id, command_id, min(n) over (partition by stream_id)::integer as stream_entry,
             min(n) over (partition by command_id)::integer as command_entry
        from unnest(p_stream_ids, p_command_ids) with ordinality as items (stream_id, command_id, n)
    ) i
    -- One probe of an index each, whatever the planner thinks of the size of the batch.
    left join lateral (
      select e.version from event_store.events e where e.stream_id = i.stream_id order by e.version desc limit 1
    ) s on true
    left join lateral (
      select k.request_hash, k.version, k.position, k.result
        from event_store.commands k where k.command_id = i.command_id limit 1
    ) c on true;

  for n in 1 .. items loop
    stream_entry := stream_entries[n];
    command_entry := command_entries[n];
    prior := prior_fingerprints[command_entry];
    if prior is not null then
      verdicts[n] := case when prior = p_request_hashes[n] then 'duplicate' else 'reused' end;
      versions[n] := prior_versions[command_entry];
      positions[n] := prior_positions[command_entry];
      results[n] := prior_results[command_entry];
      event := event + p_event_counts[n];
      continue;
    end if;

    actual := stream_versions[stream_entry];
    expected := p_expected[n];
    if not (case expected
             when 'any' then true
             when 'none' then actual = 0
             when 'exists' then actual > 0
             else actual = expected::integer
           end)
    then
      verdicts[n] := 'conflict';
      versions[n] := actual;
      event := event + p_event_counts[n];
      continue;
    end if;

    for k in 1 .. p_event_counts[n] loop
      event := event + 1;
      place := place + 1;
      actual := actual + 1;
      head_hash := sha256(
        head_hash || p_contents[event] || convert_to(place || '|' || actual || '|' || stored_millis, 'UTF8'));
      owners[event] := n;
      event_versions[event] := actual;
      event_positions[event] := place;
      hashes[event] := head_hash;
    end loop;
    stored := stored + 1;
    verdicts[n] := 'stored';
    versions[n] := actual;
    positions[n] := place;
    stream_versions[stream_entry] := actual;
    prior_fingerprints[command_entry] := p_request_hashes[n];
    prior_versions[command_entry] := actual;
    prior_positions[command_entry] := place;
    prior_results[command_entry] := p_results[n];
  end loop;

  if stored > 0 then
    insert into event_store.events
    select e.position, i.stream_id, e.version, e.type, e.schema_version, e.data, i.metadata, i.occurred_at,
           stored_at, e.content, e.hash
      from unnest(p_stream_ids, p_metadata, p_occurred_at)
             with ordinality as i (stream_id, metadata, occurred_at, n)
      join unnest(owners, event_positions, event_versions, hashes, p_types, p_schema_versions, p_data, p_contents)
             as e (owner, position, version, hash, type, schema_version, data, content) on e.owner = i.n;

    insert into event_store.commands
    select command_id, request_hash, stream_id, version, position, result, stored_at
      from unnest(p_command_ids, p_request_hashes, p_stream_ids, versions, positions, p_results, verdicts)
             as i (command_id, request_hash, stream_id, version, position, result, verdict)
     where verdict = 'stored';
  end if;

  return query select * from unnest(verdicts, versions, positions, results);
end
$$;

revoke all on function event_store.append(
  text[], text[], text[], text[], jsonb[], jsonb[], timestamptz[], integer[], text[], smallint[], jsonb[], bytea[]
) from public;
grant execute on function event_store.append(
  text[], text[], text[], text[], jsonb[], jsonb[], timestamptz[], integer[], text[], smallint[], jsonb[], bytea[]
) to nivaran_app;
