-- Every ticket, and every stage of it: what the queue, the counts and the SLA report read. No personal data.
create table tickets (
  ticket_id     text        primary key,
  version       integer     not null,
  person        uuid,                         -- whose it is in the vault; null once they are erased
  status        text        not null,
  category      text        not null,
  language      text        not null,
  channel       text        not null,
  district_lgd  integer,
  accountable   text,
  holder        text,                         -- the desk that must act now
  officer       text,                         -- who has it in hand
  source        text,                         -- what it waits for, while it does
  incident      text,                         -- whose end it waits for
  appeal_tier   text,                         -- while an appeal is open: who decides,
  appealed_from text,                         --   and the desk that had it before
  merged_into   text,                         -- the ticket that goes on for it
  bounces       integer     not null,         -- how often it went from one desk to another and back
  mentioned     text[]      not null,         -- who is named in a note, and has done nothing with it since
  raised_to     integer     not null,         -- the highest level that was ever told of it, by a clock or by hand; 0: none
  lodged_at     timestamptz not null,
  status_since  timestamptz not null,
  last_started_at timestamptz not null,       -- when the latest of its stages started
  next_due_at   timestamptz,                  -- of the office's running clocks, the one that is due first; null: none runs
  next_stage    text,
  overdue       boolean     not null default false,
  clocks        jsonb       not null          -- its open clocks: {instance: {stage, dueAt, breached}}
);
-- The queue of a desk, of a status, or of everybody, most urgent first; a ticket without a running clock comes last. The
-- expression is the one that tickets.ts sorts and pages by.
create index tickets_queue on tickets (holder, coalesce(next_due_at, 'infinity'), ticket_id)
  where {open};
create index tickets_queue_of_status on tickets (status, holder, coalesce(next_due_at, 'infinity'), ticket_id);
create index tickets_status on tickets (status, coalesce(next_due_at, 'infinity'), ticket_id);
create index tickets_open on tickets (coalesce(next_due_at, 'infinity'), ticket_id)
  where {open};
create index tickets_district on tickets (district_lgd, coalesce(next_due_at, 'infinity'), ticket_id)
  where {open};
create index tickets_category on tickets (category, coalesce(next_due_at, 'infinity'), ticket_id)
  where {open};
create index tickets_similar on tickets (category, district_lgd, lodged_at)
  where {open};
create index tickets_officer on tickets (officer, coalesce(next_due_at, 'infinity'), ticket_id)
  where officer is not null;
create index tickets_mentioned on tickets using gin (mentioned) where mentioned <> '{}';
-- The tickets of a scope that had a stage in a period.
create index tickets_of_district on tickets (district_lgd, last_started_at, lodged_at, ticket_id);
create index tickets_of_accountable on tickets (accountable, last_started_at, lodged_at, ticket_id);
create index tickets_of_holder on tickets (holder, last_started_at, lodged_at, ticket_id);
create index tickets_appealed on tickets (appealed_from, last_started_at) where appealed_from is not null;
create index tickets_incident on tickets (incident, coalesce(next_due_at, 'infinity'), ticket_id)
  where incident is not null;
create index tickets_person on tickets (person, lodged_at desc) where person is not null;
create index tickets_ended on tickets (status_since)
  where person is not null and status in ({ended});
create index tickets_merged_into on tickets (merged_into) where merged_into is not null;

-- How many of them are open: what stands beside the views of a queue. See open-counts.ts.
create table open_counts (
  desk      text        not null,             -- that must act now; empty: every ticket, on a desk or not
  status    text        not null,
  is_raised boolean     not null,             -- whether anybody was told that it is late
  due_bin   timestamptz not null,             -- the half hour in which the first clock of the office is due
  tickets   integer     not null,
  primary key (desk, status, is_raised, due_bin)
);
create index open_counts_empty on open_counts (tickets) where tickets = 0;

create table stage_facts (
  ticket_id      text        not null,
  instance       text        not null,
  stage          text        not null,
  category       text        not null,        -- of the ticket when it started
  holder         text,                        -- whose time it is
  came_back      boolean     not null,        -- the desk acts again on what it had lent: one bounce
  started_at     timestamptz not null,
  due_at         timestamptz,                 -- null while paused
  ended_at       timestamptz,
  officer        text,                        -- who had the ticket when it ended
  cancelled      boolean     not null default false,
  merged_at      timestamptz,                 -- while it stands still because its ticket was merged into another
  breached_at    timestamptz,
  breach_holder  text,                        -- the desk that had the ticket when it breached, and the officer, if any:
  breach_officer text,                        --   for RESOLVE that need not be holder
  used_millis    bigint,                      -- counted time, once it has ended
  primary key (ticket_id, instance)
);
create index stage_facts_started on stage_facts (started_at);
create index stage_facts_of_holder on stage_facts (holder, started_at);
-- Past its due time, and the worker has not recorded it yet: few at any time.
create index stage_facts_unrecorded on stage_facts (due_at) where ended_at is null and breached_at is null;

-- The SLA report day by day, for all and by one thing at a time. See sla-days.ts. `day`: in India, on which the stage
-- started. `value`: the district, desk, … that a stage is counted for; empty: none.
create table sla_days (
  dimension text    not null,
  value     text    not null,
  day       date    not null,
  stages    integer not null,                 -- all of them: what was cancelled, and the four that follow
  met       integer not null,
  late      integer not null,
  running   integer not null,
  overdue   integer not null,
  bounces   integer not null,
  primary key (dimension, day, value)
);
create index sla_days_empty on sla_days (stages) where stages = 0;

-- How many of them took how long: `bin` is one of used-bins.ts.
create table sla_used (
  dimension text    not null,
  value     text    not null,
  day       date    not null,
  bin       integer not null,
  stages    integer not null,
  primary key (dimension, day, value, bin)
);
create index sla_used_empty on sla_used (stages) where stages = 0;

-- The same by the month in which that day lies; `month`: its first day. Of a year there are too many days to look at.
create table sla_used_months (
  dimension text    not null,
  value     text    not null,
  month     date    not null,
  bin       integer not null,
  stages    integer not null,
  primary key (dimension, month, value, bin)
);
create index sla_used_months_empty on sla_used_months (stages) where stages = 0;

-- How many of them are not the first of their ticket for that value: the one before started on `since`.
create table sla_repeats (
  dimension text    not null,
  value     text    not null,
  day       date    not null,
  since     date    not null,
  stages    integer not null,
  primary key (dimension, day, since, value)
);
create index sla_repeats_empty on sla_repeats (stages) where stages = 0;

-- How many stages began at a desk after others had had the ticket since it was there last: what `sla_repeats` does not say of
-- desks together. `via`: the others, the last one first, up to the one that had it on `since`; each of them has a row.
-- `own`: when it was there last; '-infinity': never.
create table sla_moves (
  desk   text    not null,
  day    date    not null,
  own    date    not null,
  via    text[]  not null,
  since  date    not null,
  stages integer not null,
  primary key (day, since, desk, own, via)
);
create index sla_moves_empty on sla_moves (stages) where stages = 0;

-- How old open tickets are: see open-ages.ts. `day`: in India, on which they were lodged.
create table open_ages (
  dimension text    not null,
  value     text    not null,
  day       date    not null,
  tickets   integer not null,
  primary key (dimension, value, day)
);
create index open_ages_empty on open_ages (tickets) where tickets = 0;
