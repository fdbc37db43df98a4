import { type Directory, type RuleChange, TIERS } from '@nivaran/directory';
import { BREACHABLE } from '@nivaran/read-models';
import { PAUSE_REASONS, parseDuration } from '@nivaran/sla';
import { z } from 'zod';
import { InputInvalid } from '../problems/errors';
import { finding } from '../requests/fields';

const MOST = 20;
/** Longer is no target: five years. */
const LONGEST_DAYS = 1826;
const EVERY = '*';

/**
 * Changes of the rules as they stand in a query, in the order in which they are made:
 * `target:STAGE:DURATION[:CATEGORY[:TIER]]`, `stop:STAGE:WAIT`, `run:STAGE:WAIT`, `holiday:DATE`.
 */
export const ruleChanges = z
  .string()
  .max(2000)
  .transform((text, context): RuleChange[] => {
    const parts = text.split(',').filter((part) => part.trim() !== '');
    if (parts.length === 0) context.addIssue({ code: 'custom', ...finding('EMPTY', {}) });
    if (parts.length > MOST) context.addIssue({ code: 'custom', ...finding('TOO_MANY', { maximum: MOST }) });
    const changes = parts.map((part) => ruleChange(part.trim()));
    if (changes.includes(null)) context.addIssue({ code: 'custom', ...finding('FORMAT', {}) });
    return changes.filter((change) => change !== null);
  })
  .meta({
    description:
      'What the rules would say instead, with commas between: `target:STAGE:DURATION[:CATEGORY[:TIER]]`, `stop:STAGE:WAIT` or ' +
      '`run:STAGE:WAIT` (whether a wait stops the clock), `holiday:DATE`. The other rules are those in force.',
    example: 'target:ACCEPT:PT4H,target:ACT:P2D:DOSE_MISSING:DISTRICT,run:RESOLVE:awaiting-citizen,holiday:2026-11-16',
  });

function ruleChange(text: string): RuleChange | null {
  const [kind, ...words] = text.split(':');
  switch (kind) {
    case 'target':
      return targetChange(words);
    case 'stop':
    case 'run': {
      const [stage, wait] = [BREACHABLE.find((name) => name === words[0]), PAUSE_REASONS.find((is) => is === words[1])];
      return stage && wait && words.length === 2 ? { kind, stage, wait } : null;
    }
    case 'holiday': {
      const [date = ''] = words;
      const isDay = /^2\d{3}-/.test(date) && z.iso.date().safeParse(date).success;
      return isDay && words.length === 1 ? { kind, date } : null;
    }
    case undefined:
    default:
      return null;
  }
}

function targetChange([
  stageName,
  target = '',
  category = EVERY,
  tierName = EVERY,
  ...more
]: string[]): RuleChange | null {
  const stage = BREACHABLE.find((name) => name === stageName);
  const tier = tierName === EVERY ? null : TIERS.find((name) => name === tierName);
  if (!stage || tier === undefined || (tier !== null && stage !== 'ACT')) return null;
  if (more.length > 0 || category === '' || !isTarget(target)) return null;
  return { kind: 'target', stage, target, category: category === EVERY ? null : category, tier };
}

function isTarget(text: string): boolean {
  try {
    const { days, millis } = parseDuration(text);
    const length = days + millis / 86_400_000;
    return length > 0 && length <= LONGEST_DAYS;
  } catch {
    return false;
  }
}

/** @throws InputInvalid if one names a category that the pack does not have */
export function assertKnown(changes: readonly RuleChange[], directory: Directory): void {
  const unknown = changes.some(
    (change) => change.kind === 'target' && change.category !== null && !directory.hasCategory(change.category),
  );
  if (!unknown) return;
  const values = directory.pack.categories.map(({ code }) => code);
  throw new InputInvalid([{ field: 'changes', code: 'NOT_ONE_OF', params: { values } }]);
}
