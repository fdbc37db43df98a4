-- The stages of a period ($1 included, $2 excluded) that are counted for a reader, ticket by ticket. $3: those that can
-- breach. facts: all stages, or those in the reader's scope, where $5 and $6 are its desk and its district. At most $4
-- tickets; if there are more, which ones is as good as drawn by lot, and the same every time: the order of hashes has
-- nothing to do with what they are.
with ticket as (
  select f.ticket_id, array_agg(f.instance) as instances
    from {facts} f
   where f.started_at >= $1 and f.started_at < $2 and f.stage = any($3)
   group by f.ticket_id
)
select ticket_id, instances, count(*) over ()::integer as tickets
  from ticket
 order by md5(ticket_id)
 limit $4
