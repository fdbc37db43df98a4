import { parseDuration } from '@nivaran/sla';
import type { Path, Problems, Source } from '../reading/problems';

/** The levels of a ladder ascend, each comes no sooner than the one before, and has somebody in the policy's `levels`. */
export function checkLadder(
  source: Source<unknown>,
  ladder: readonly { readonly level: number; readonly after: string }[],
  path: Path,
  levels: number,
  problems: Problems,
): void {
  for (const [index, { level, after }] of ladder.entries()) {
    const place = [...path, index, 'level'];
    if (level > levels) problems.at(source, place, `Level ${level} has no role in \`levels\` of sla-policy.yaml.`);
    if (level <= (ladder[index - 1]?.level ?? 0)) problems.at(source, place, 'The levels of a ladder must ascend.');
    if (lengthOf(after) < lengthOf(ladder[index - 1]?.after))
      problems.at(source, [...path, index, 'after'], 'A higher level must not come sooner than the one before it.');
  }
}

/** In ms, with days of 24 hours: good enough to compare with. */
export function lengthOf(duration = 'PT0S'): number {
  const { days, millis } = parseDuration(duration);
  return days * 24 * 3_600_000 + millis;
}
