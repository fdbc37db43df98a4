import { startStage } from '../domain/clocks/start-stage';
import type { Facts } from '../domain/decision';
import type { ComplaintEvent, ComplaintLodged } from '../domain/events';

/** A complaint is received: it exists from now on, and routing has one hour. */
export function decideLodge(
  lodged: Omit<ComplaintLodged['data'], 'packVersion'>,
  facts: Facts,
): readonly ComplaintEvent[] {
  return [
    { type: 'ComplaintLodged', data: { packVersion: facts.rules.version, ...lodged } },
    startStage({ category: lodged.category, instances: {} }, facts, { stage: 'ROUTE', holder: null, at: facts.now }),
  ];
}
