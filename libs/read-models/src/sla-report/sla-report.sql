-- One row for each group, over the stages that started in a period, as things stood at one moment ($3).
-- $1, $2: the period, from included and to excluded.
-- A stage counts as breached from its due time on, whether or not the worker has recorded it yet; CONFIRM never does: a
-- citizen who says nothing is not late.
with stage as (
  select t.district_lgd, t.category, f.stage, f.holder, f.ticket_id,
         f.cancelled and f.ended_at <= $3                                                  as cancelled,
         coalesce(f.ended_at <= $3, false)                                                 as ended,
         coalesce(f.breached_at <= $3, false)
           or (f.breached_at is null and f.ended_at is null and f.stage <> 'CONFIRM'
                and coalesce(f.due_at <= $3, false))                                        as breached,
         f.used_millis
    from read_models.stage_facts f
    join read_models.tickets t using (ticket_id)
   where f.started_at >= $1 and f.started_at < $2 and f.started_at <= $3
)
select {group}                                                          as key,
       count(*) filter (where not cancelled)                            as started,
       count(*) filter (where not cancelled and ended and not breached) as met,
       count(*) filter (where not cancelled and ended and breached)     as late,
       count(*) filter (where not ended and not breached)               as running,
       count(*) filter (where not ended and breached)                   as overdue,
       count(distinct ticket_id)                                        as tickets,
       percentile_cont(0.5) within group (order by used_millis)
         filter (where not cancelled and ended)                         as median_used_millis
  from stage
 group by 1
 order by 1
