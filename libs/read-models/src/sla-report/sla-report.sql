-- After sla-stages.sql: one row for each group.
select {group}                                                          as key,
       count(*) filter (where not cancelled)                            as started,
       count(*) filter (where not cancelled and ended and not breached) as met,
       count(*) filter (where not cancelled and ended and breached)     as late,
       count(*) filter (where not ended and not breached)               as running,
       count(*) filter (where not ended and breached)                   as overdue,
       count(*) filter (where came_back)                                as bounces,
       count(distinct ticket_id)                                        as tickets,
       percentile_disc(0.5) within group (order by {bin})
         filter (where not cancelled and ended)                         as median_bin
  from stage
 group by 1
 order by 1
