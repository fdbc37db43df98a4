export {
  ALWAYS_ON,
  TIERS,
  type Category,
  QUESTIONS,
  REPLY_ACTIONS,
  type Reply,
  type ReplyAction,
  type ReplyPlaceholder,
  type Question,
  type Desk,
  type District,
  type MobileRule,
  type Pack,
  type PackCalendar,
  type PinDistrict,
  type SlaPolicy,
  type StageRule,
  type Texts,
  type Tier,
} from './pack/pack';
export { describeProblem, PackInvalid, type PackProblem } from './pack/problem';
export { checkPack, loadDemonstration, loadPack, type PackCheck } from './loading/load-pack';
export { loadParts, PackPartUnusable, type PackParts } from './loading/load-parts';
export { packVersion } from './loading/assemble';
export type { DemonstrationCase } from './loading/demonstration-schema';
export { Directory } from './directory/directory';
export { UnknownCalendar, UnknownCategory, UnknownDesk, UnknownDistrict, UnknownMessage } from './errors/unknown';
export {
  routeComplaint,
  type RoutingDecision,
  type RoutingInput,
  type RoutingRule,
  type RoutingTriageReason,
} from './routing/route-complaint';
export { NoPackInForce, PackPublishedMeanwhile, PackVersionMissing, PackVersionUnknown } from './packs/errors';
export { PACK_EVENT_TYPES, type Publication } from './packs/pack-published';
export { Packs, type Publishing } from './packs/packs';
export { type PackSummary, summarizePack } from './packs/summarize-pack';
export { packWith, type RuleChange } from './variation/rule-change';
export { describeChange } from './diff/describe-change';
export { diffPacks, type PackArea, type PackChange } from './diff/diff-packs';
