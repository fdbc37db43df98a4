import { ALWAYS_ON, type Directory } from '@nivaran/directory';
import type { Rules } from '../domain/decision';

/** One version of a pack, as the rules of a complaint's life see it. */
export function rulesFrom(directory: Directory): Rules {
  return {
    version: directory.pack.version,
    reopenWithin: directory.pack.policy.reopenWithin,
    alwaysOnCalendar: ALWAYS_ON,
    hasDesk: (id) => directory.hasDesk(id),
    desk: (id) => directory.desk(id),
    calendar: (id) => directory.calendar(id),
    stagePolicy: (stage, category, tier) => directory.stagePolicy(stage, category, tier),
    hasResolution: (code) => `resolution.${code}` in directory.pack.messages.en,
    hasRejectionReason: (code) => `rejection.${code}` in directory.pack.messages.en,
  };
}
