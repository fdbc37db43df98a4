-- One row for each status, and for each view that is not one of statuses.
-- $1: the desk, or empty for all. $2: the reader. $3, $5: now, and the end of the day; $4, $6: when their half hours began.
-- What is due before one of these moments is counted by half hours, and the last one, not full yet, by its tickets.
with open as (
  select * from read_models.open_counts where desk = $1
)
select 'status ' || status as view, sum(tickets) as tickets from open group by status
union all
select 'open', coalesce(sum(tickets), 0) from open
union all
select 'raised', coalesce(sum(tickets), 0) from open where is_raised
union all
select 'mine', count(*) from read_models.tickets
 where officer = $2 and {open} and ($1 = '' or holder = $1)
union all
select 'mentioned', count(*) from read_models.tickets
 where mentioned <> '{}' and mentioned @> array[$2] and {open}
union all
select 'overdue', (select coalesce(sum(tickets), 0) from open where due_bin < $4)
                + (select count(*) from read_models.tickets
                    where {open} and ($1 = '' or holder = $1)
                      and coalesce(next_due_at, 'infinity') >= $4 and coalesce(next_due_at, 'infinity') < $3)
union all
select 'today', (select coalesce(sum(tickets), 0) from open where due_bin < $6)
              + (select count(*) from read_models.tickets
                  where {open} and ($1 = '' or holder = $1)
                    and coalesce(next_due_at, 'infinity') >= $6 and coalesce(next_due_at, 'infinity') < $5)
