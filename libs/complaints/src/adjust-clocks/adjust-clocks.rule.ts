import { adjustStages } from '../domain/clocks/adjust-stages';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';

/**
 * Another version of the pack is in force, and its publisher has decided that open clocks go on under it: a holiday
 * order that came late, or another policy. Without this decision every clock keeps the rules that it was started under.
 */
export function decideAdjust(complaint: Complaint, facts: Facts): Decision {
  return adjustStages(complaint, facts, 'pack');
}
