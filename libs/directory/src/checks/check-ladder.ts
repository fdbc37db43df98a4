import type { Path, Problems, Source } from '../reading/problems';

/** The levels of a ladder ascend, and each has somebody in the policy's `levels`. */
export function checkLadder(
  source: Source<unknown>,
  ladder: readonly { readonly level: number }[],
  path: Path,
  levels: number,
  problems: Problems,
): void {
  for (const [index, { level }] of ladder.entries()) {
    const place = [...path, index, 'level'];
    if (level > levels) problems.at(source, place, `Level ${level} has no role in \`levels\` of sla-policy.yaml.`);
    if (level <= (ladder[index - 1]?.level ?? 0)) problems.at(source, place, 'The levels of a ladder must ascend.');
  }
}
