-- The stages that started in a period, as things stood at one moment ($3). What is asked of them follows.
-- $1, $2: the period, from included and to excluded. $4: the stages that can breach; the others are the citizen's own
-- time to answer or to confirm, which nobody meets and nobody fails.
-- facts: all stages, or those in the reader's scope, where $5 and $6 are its desk and its district.
-- A stage counts as breached from its due time on, whether or not the worker has recorded it yet. Nobody has done
-- anything with such a ticket since, or it would be recorded: the desk that has it now is the one that had it then.
with fact as (
  select t.district_lgd, t.holder as ticket_holder, t.officer as ticket_officer, f.*,
         -- Merged, it is over for as long as that lasts. Cancelled or merged after its breach, it was late all the same:
         -- nobody gets rid of a breach.
         coalesce((f.cancelled or f.ended_at is null) and coalesce(f.ended_at, f.merged_at) <= $3, false)
           and f.breached_at is null                                                         as was_cancelled,
         coalesce(coalesce(f.ended_at, f.merged_at) <= $3, false)                            as ended,
         coalesce(f.breached_at <= $3, false)                                                as breach_recorded,
         f.breached_at is null and f.ended_at is null and coalesce(f.due_at <= $3, false)    as breach_unrecorded
    from {facts} f
    join {tickets} t on t.ticket_id = f.ticket_id
   where f.started_at >= $1 and f.started_at < $2 and f.started_at <= $3 and f.stage = any($4)
), stage as (
  select ticket_id, instance, district_lgd, category, stage, came_back, used_millis, ended, was_cancelled as cancelled,
         started_at, due_at, case when ended then coalesce(ended_at, merged_at) end              as ended_at,
         breach_recorded or breach_unrecorded as breached,
         -- A breach is laid at the door of the desk that had the ticket then; everything else is the desk's whose time it is.
         case when breach_recorded then breach_holder
              when breach_unrecorded then ticket_holder
              else holder end                                                                as desk,
         -- And at that of whoever had it in hand then. What runs is in the hands of whoever has it now.
         case when breach_recorded then breach_officer
              when breach_unrecorded then ticket_officer
              else coalesce(officer, case when not ended then ticket_officer end) end        as officer
    from fact
)
