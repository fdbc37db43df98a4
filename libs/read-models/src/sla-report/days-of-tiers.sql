-- Also those whose ticket another desk of the tier had in these days, and their own had not: the others are there already.
-- One row of a move counts: that of the last desk before it that is of the tier.
  union all
  select {key of desk}, stages
    from read_models.sla_moves
   where day >= $2::date and ($3::date is null or day < $3::date) and since >= $2::date and own < $2::date
     and {key of via[cardinality(via)]} = {key of desk}
     and not exists (select from unnest(via[:cardinality(via) - 1]) as later(had) where {key of later.had} = {key of desk})
