-- $1: the ticket. $2, $3: the desk and the district of the reader's scope; $2 null: all.
-- `earlier`: of the same person, whenever. `similar`: of others, open, of its category and district, lodged in the 30 days
-- around it: what many complain of at once has one cause. The newest first, ten of each.
with own as (
  select person, category, district_lgd, lodged_at from read_models.tickets where ticket_id = $1
)
(select 'earlier' as why, t.ticket_id, t.status, t.category, t.holder, t.lodged_at
   from own join read_models.tickets t on t.person = own.person
  where t.ticket_id <> $1 and ($2::text is null or $2 in (t.holder, t.accountable, t.appealed_from) or t.district_lgd = $3)
  order by t.lodged_at desc, t.ticket_id limit 10)
union all
(select 'similar', t.ticket_id, t.status, t.category, t.holder, t.lodged_at
   from own join read_models.tickets t on t.category = own.category and t.district_lgd = own.district_lgd
    and t.lodged_at between own.lodged_at - interval '15 days' and own.lodged_at + interval '15 days'
  where {open} and t.ticket_id <> $1 and t.person is distinct from own.person
    and ($2::text is null or $2 in (t.holder, t.accountable, t.appealed_from) or t.district_lgd = $3)
  order by t.lodged_at desc, t.ticket_id limit 10)
