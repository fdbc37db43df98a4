-- After sla-stages.sql: one row for each step of time in which something started.
select (date_trunc('{step}', (started_at at time zone 'Asia/Kolkata')))::date::text as key,
       count(*) filter (where not cancelled and ended and not breached) as met,
       count(*) filter (where not cancelled and ended and breached)     as late,
       count(*) filter (where not ended and not breached)               as running,
       count(*) filter (where not ended and breached)                   as overdue,
       count(*) filter (where came_back)                                as bounces
  from stage
 group by 1
 order by 1
