import type { Decision } from '../domain/decision';
import type { Score } from '../domain/score';
import type { SealedText } from '../domain/sealed-text';

/** How well the citizen was served, in their own judgement. It changes neither the outcome nor any clock. */
export function decideRate(score: Score, comment: SealedText | null): Decision {
  return [{ type: 'ComplaintRated', data: { score, comment } }];
}
