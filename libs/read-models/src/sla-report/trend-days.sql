-- As trend.sql, of everything as it stands now, from the counts by days. $1, $2: as in days.sql. $3: now. $4: the stages that
-- can breach.
with unrecorded as (
  select (f.started_at at time zone 'Asia/Kolkata')::date as day, count(*) as stages
    from read_models.stage_facts f
   where f.ended_at is null and f.breached_at is null and f.due_at <= $3 and f.stage = any($4)
     and f.started_at >= $1::date::timestamp at time zone 'Asia/Kolkata'
     and ($2::date is null or f.started_at < $2::date::timestamp at time zone 'Asia/Kolkata')
   group by 1
), counted as (
  select day, met, late, running, overdue, bounces from read_models.sla_days
   where dimension = 'all' and day >= $1::date and ($2::date is null or day < $2::date)
  union all select day, 0, 0, -stages, stages, 0 from unrecorded
)
select date_trunc('{step}', day)::date::text as key, sum(met) as met, sum(late) as late, sum(running) as running,
       sum(overdue) as overdue, sum(bounces) as bounces
  from counted
 group by 1
 order by 1
