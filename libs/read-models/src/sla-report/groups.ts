import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scope } from '@nivaran/complaints';
import { type Directory, TIERS } from '@nivaran/directory';
import { binOfUsedSql } from '../tickets/used-bins';

export const REPORT_GROUPS = ['district', 'desk', 'tier', 'category', 'stage', 'officer'] as const;
export type ReportGroup = (typeof REPORT_GROUPS)[number];

const COLUMNS: Readonly<Record<Exclude<ReportGroup, 'tier'>, string>> = {
  district: 'district_lgd::text',
  desk: 'desk',
  category: 'category',
  stage: 'stage',
  officer: 'officer',
};

/**
 * The stages of a period in a scope, and what a file of SQL beside this one asks of them; `{group}` is what they are grouped
 * by.
 */
export function slaSql(file: string, group: ReportGroup, scope: Scope, directory: Directory): string {
  const key = group === 'tier' ? tierOf('desk', directory) : COLUMNS[group];
  return stagesSql(file, scope).replaceAll('{group}', key).replace('{bin}', binOfUsedSql('used_millis'));
}

/** The same for a file that groups by nothing of a desk. */
export function stagesSql(file: string, scope: Scope): string {
  const stages = read('sla-stages.sql').replace('{facts}', factsIn(scope)).replace('{tickets}', TICKETS[scope.kind]);
  return `${stages}\n${read(file)}`;
}

/** Names the parameters of a scope, which are null then: a query that has them must say of what type they are. */
const ALL = '(select * from read_models.stage_facts where $5::text is null and $6::integer is null)';

/** Where the stages of a scope are found, with their columns. */
export function factsIn({ kind }: Scope): string {
  return kind === 'all' ? ALL : read('facts-in-scope.sql');
}

/** Of few stages each ticket is looked up; of all, the planner knows best. */
const TICKETS: Readonly<Record<Scope['kind'], string>> = {
  all: 'read_models.tickets',
  desk: 'lateral (select * from read_models.tickets where ticket_id = f.ticket_id offset 0)',
};

const read = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

/**
 * SQL for the tier of a desk, which is the pack's to say. Desk ids are slugs, checked when the pack is loaded. One list for each
 * tier, in which PostgreSQL looks things up by hash: it is asked for each of very many rows.
 */
export function tierOf(desk: string, { pack }: Directory): string {
  const cases = TIERS.flatMap((tier) => {
    const ids = pack.desks.filter((one) => one.tier === tier).map(({ id }) => `'${id}'`);
    return ids.length === 0 ? [] : [`when ${desk} in (${ids.join(', ')}) then '${tier}'`];
  });
  return `case ${cases.join(' ')} end`;
}
