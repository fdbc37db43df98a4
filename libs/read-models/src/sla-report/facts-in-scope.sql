-- The stages of a period that are in a reader's scope: those of their tickets, and those whose time was their desk's. Each
-- way has an index of its own, so that a district reads no more than its own part; `offset 0` has each ticket's few stages
-- looked up, for the planner would rather read all stages of the period. $1, $2, $5, $6: as in sla-stages.sql.
(
  select f.*
    from (select ticket_id from read_models.tickets
           where district_lgd = $6 and last_started_at >= $1 and lodged_at < $2
          union
          select ticket_id from read_models.tickets
           where accountable = $5 and last_started_at >= $1 and lodged_at < $2
          union
          select ticket_id from read_models.tickets
           where holder = $5 and last_started_at >= $1 and lodged_at < $2
          union
          select ticket_id from read_models.tickets
           where appealed_from = $5 and last_started_at >= $1 and lodged_at < $2) own
   cross join lateral (select * from read_models.stage_facts
                        where ticket_id = own.ticket_id and started_at >= $1 and started_at < $2 offset 0) f
  union all
  select f.*
    from read_models.stage_facts f
   where f.holder = $5 and f.started_at >= $1 and f.started_at < $2
     and not exists (select from read_models.tickets t
                      where t.ticket_id = f.ticket_id
                        and (t.district_lgd = $6 or $5 in (t.accountable, t.holder, t.appealed_from)))
)
