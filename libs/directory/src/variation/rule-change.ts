import type { PauseReason, StageName } from '@nivaran/sla';
import type { Category, Pack, PackCalendar, SlaPolicy, StageException, Tier } from '../pack/pack';

/** One thing that rules could say otherwise, to try it out. */
export type RuleChange =
  | {
      readonly kind: 'target';
      readonly stage: StageName;
      /** ISO 8601. */
      readonly target: string;
      /** null: all. */
      readonly category: string | null;
      /** Of ACT, whose time each tier has of its own; null: all. */
      readonly tier: Tier | null;
    }
  /** Whether a wait stops the clock of a stage. */
  | { readonly kind: 'stop' | 'run'; readonly stage: StageName; readonly wait: PauseReason }
  /** On every calendar that a desk works by. */
  | { readonly kind: 'holiday'; readonly date: string };

/**
 * A pack with some of its rules changed, one after another. It is called 'other', is good for what-ifs alone, and is never
 * published. An urgent category keeps the targets that it has of its own.
 */
export function packWith(pack: Pack, changes: readonly RuleChange[]): Pack {
  return { ...changes.reduce(changed, pack), version: 'other' };
}

function changed(pack: Pack, change: RuleChange): Pack {
  switch (change.kind) {
    case 'target':
      return withTarget(pack, change);
    case 'stop':
    case 'run':
      return withPause(pack, change);
    case 'holiday':
      return withHoliday(pack, change.date);
  }
}

type Target = Extract<RuleChange, { kind: 'target' }>;

function withTarget(pack: Pack, { stage, target, category, tier }: Target): Pack {
  const isMeant = ({ code }: Category): boolean => category === null || code === category;
  const inCategories = (to: (one: Category) => Partial<Category>): Pack => ({
    ...pack,
    categories: pack.categories.map((one) => (isMeant(one) ? { ...one, ...to(one) } : one)),
  });
  if (stage === 'RESOLVE') return inCategories(() => ({ resolve: target }));
  if (stage === 'ACT') return inCategories(({ act }) => ({ act: onTiers(act, tier, target) }));
  if (category !== null) return inCategories((one) => ({ stages: excepting(one, stage, { target }) }));
  return { ...pack, policy: withRule(pack.policy, stage, { target }) };
}

function onTiers(act: Category['act'], only: Tier | null, target: string): Category['act'] {
  return Object.fromEntries(
    Object.entries(act).map(([tier, before]) => [tier, only === null || tier === only ? target : before]),
  );
}

/** Also where a category has an exception of its own from what the policy says. */
function withPause(pack: Pack, { kind, stage, wait }: Extract<RuleChange, { kind: 'stop' | 'run' }>): Pack {
  const pauses = (before: readonly PauseReason[]): PauseReason[] => [
    ...before.filter((reason) => reason !== wait),
    ...(kind === 'stop' ? [wait] : []),
  ];
  return {
    ...pack,
    policy: withRule(pack.policy, stage, { pausedBy: pauses(pack.policy.stages[stage].pausedBy) }),
    categories: pack.categories.map((category) => {
      const own = category.stages[stage]?.pausedBy;
      return own ? { ...category, stages: excepting(category, stage, { pausedBy: pauses(own) }) } : category;
    }),
  };
}

function withHoliday(pack: Pack, date: string): Pack {
  const working = new Set(pack.desks.map(({ calendar }) => calendar));
  const closed = { date, name: { hi: 'अवकाश', en: 'Holiday' }, hours: [] };
  const withDay = (calendar: PackCalendar): PackCalendar => ({
    ...calendar,
    exceptions: [...calendar.exceptions.filter((one) => one.date !== date), closed].toSorted((one, other) =>
      one.date < other.date ? -1 : 1,
    ),
  });
  return { ...pack, calendars: pack.calendars.map((one) => (working.has(one.id) ? withDay(one) : one)) };
}

function withRule(policy: SlaPolicy, stage: StageName, rule: Partial<SlaPolicy['stages'][StageName]>): SlaPolicy {
  return { ...policy, stages: { ...policy.stages, [stage]: { ...policy.stages[stage], ...rule } } };
}

function excepting(category: Category, stage: StageName, exception: StageException): Category['stages'] {
  return { ...category.stages, [stage]: { ...category.stages[stage], ...exception } };
}
