-- The stages of a period ($1 included, $2 excluded) that are counted for a reader, ticket by ticket. $3: the stages that
-- can breach. $4, $5: the desk and the district of the reader's scope; $4 null: all. At most $6 tickets; if there are more,
-- which ones is as good as drawn by lot, and the same every time: the order of hashes has nothing to do with what they are.
with ticket as (
  select f.ticket_id, array_agg(f.instance) as instances
    from read_models.stage_facts f
    join read_models.tickets t using (ticket_id)
   where f.started_at >= $1 and f.started_at < $2 and f.stage = any($3)
     and ($4::text is null or $4 in (t.holder, t.accountable, t.appealed_from, f.holder) or t.district_lgd = $5)
   group by f.ticket_id
)
select ticket_id, instances, count(*) over ()::integer as tickets
  from ticket
 order by md5(ticket_id)
 limit $6
