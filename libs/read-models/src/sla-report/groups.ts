import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Directory } from '@nivaran/directory';
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

/** The stages of a period, and what a file of SQL beside this one asks of them; `{group}` is what they are grouped by. */
export function slaSql(file: string, group: ReportGroup, directory: Directory): string {
  const key = group === 'tier' ? tierExpression(directory) : COLUMNS[group];
  return stagesSql(file).replaceAll('{group}', key).replace('{bin}', binOfUsedSql('used_millis'));
}

/** The same for a file that groups by nothing of a desk. */
export function stagesSql(file: string): string {
  const read = (name: string) => readFileSync(join(__dirname, name), 'utf8');
  return `${read('sla-stages.sql')}\n${read(file)}`;
}

/** The tier of a desk is the pack's to say. Desk ids are slugs, checked when the pack is loaded. */
function tierExpression(directory: Directory): string {
  const cases = directory.pack.desks.map(({ id, tier }) => `when '${id}' then '${tier}'`);
  return `case desk ${cases.join(' ')} end`;
}
