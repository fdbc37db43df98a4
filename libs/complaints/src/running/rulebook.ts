import { ALWAYS_ON, type Directory } from '@nivaran/directory';
import type { Rules } from '../domain/decision';

/** One version of a pack, as the rules of a complaint's life see it. */
export function rulesFrom(directory: Directory): Rules {
  return {
    version: directory.pack.version,
    reopenWithin: directory.pack.policy.reopenWithin,
    appealWithin: directory.pack.policy.appealWithin,
    alwaysOnCalendar: ALWAYS_ON,
    hasDesk: (id) => directory.hasDesk(id),
    desk: (id) => directory.desk(id),
    deskFor: (tier, districtLgd) => directory.deskFor(tier, districtLgd),
    levelRole: (level) => directory.pack.policy.levels[level - 1],
    calendar: (id) => directory.calendar(id),
    stagePolicy: (stage, category, tier) => directory.stagePolicy(stage, category, tier),
    hasCategory: (code) => directory.hasCategory(code),
    hasSource: (code) => `source.${code}` in directory.pack.messages.en,
    hasResolution: (code) => `resolution.${code}` in directory.pack.messages.en,
    hasRejectionReason: (code) => `rejection.${code}` in directory.pack.messages.en,
  };
}
