-- The report as it stands now, from the counts by days.
-- $1: the dimension that is read. key: what it is grouped by: its value, or the tier of the desk that it is.
-- $2, $3: the first day, and the day after the last one; $3 null: up to now. $4: now. $5: the stages that can breach.
with moved as (
  -- Past its due time, and not recorded: it is counted as running yet, and for whoever has the time instead of the ticket.
  -- There are few; `offset 0` has the ticket of each looked up, for the planner expects many and would read all tickets.
  select {from} as gives, {to} as takes, count(*) as stages
    from read_models.stage_facts f
   cross join lateral (select * from read_models.tickets where ticket_id = f.ticket_id offset 0) t
   where f.ended_at is null and f.breached_at is null and f.due_at <= $4 and f.stage = any($5)
     and f.started_at >= $2::date::timestamp at time zone 'Asia/Kolkata'
     and ($3::date is null or f.started_at < $3::date::timestamp at time zone 'Asia/Kolkata')
   group by 1, 2
), counted as (
  select {key of value} as key, met, late, running, overdue, bounces, stages
    from read_models.sla_days
   where dimension = $1 and day >= $2::date and ($3::date is null or day < $3::date)
  union all select coalesce(gives, ''), 0, 0, -stages, 0, 0, 0 from moved
  union all select coalesce(takes, ''), 0, 0, 0, stages, 0, 0 from moved
), summed as (
  select key, sum(met) as met, sum(late) as late, sum(running) as running, sum(overdue) as overdue,
         sum(bounces) as bounces, sum(stages) as stages
    from counted group by key
), again as (
  select {key of value} as key, stages
    from read_models.sla_repeats
   where dimension = $1 and day >= $2::date and ($3::date is null or day < $3::date) and since >= $2::date
  {tiers}
), repeated as (
  select key, sum(stages) as stages from again group by key
), whole_months as (
  select date_trunc('month', $2::date + interval '1 month' - interval '1 day')::date as first,
         coalesce(date_trunc('month', $3::date)::date, 'infinity') as after
), used as (
  select {key of value} as key, u.bin, u.stages
    from read_models.sla_used_months u, whole_months m
   where u.dimension = $1 and u.month >= m.first and u.month < m.after
  union all
  select {key of value} as key, u.bin, u.stages
    from read_models.sla_used u, whole_months m
   where u.dimension = $1 and u.day >= $2::date and u.day < least(m.first, coalesce($3::date, 'infinity'))
  union all
  select {key of value} as key, u.bin, u.stages
    from read_models.sla_used u, whole_months m
   where u.dimension = $1 and u.day >= greatest(m.first, m.after) and u.day < $3::date
), bins as (
  select key, bin, sum(sum(stages)) over (partition by key order by bin) as up_to,
         sum(sum(stages)) over (partition by key) as total
    from used
   group by key, bin
), medians as (
  select key, min(bin) as bin from bins where up_to * 2 >= total group by key
)
select nullif(s.key, '') as key, s.met + s.late + s.running + s.overdue as started, s.met, s.late, s.running, s.overdue,
       s.bounces, s.stages - coalesce(r.stages, 0) as tickets, m.bin as median_bin
  from summed s
  left join repeated r on r.key = s.key
  left join medians m on m.key = s.key
 order by s.key = '', s.key
