-- After sla-stages.sql: the stages behind one number of the report, in the order of their starts.
-- $7: the group that is meant; null: those of none. $8: whether all groups are meant.
-- $9 to $11: after which stage to go on; null: from the first. $12: how many at most.
select ticket_id, instance, stage, category, district_lgd, desk, started_at, due_at, ended_at, used_millis,
       case when cancelled then 'cancelled' when ended then case when breached then 'late' else 'met' end
            else case when breached then 'overdue' else 'running' end end as outcome
  from stage
 where {which} and ($8 or {group} is not distinct from $7::text)
   and ($9::timestamptz is null or (started_at, ticket_id, instance) > ($9, $10, $11))
 order by started_at, ticket_id, instance
 limit $12
