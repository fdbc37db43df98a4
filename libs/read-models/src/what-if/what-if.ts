import type { Directory } from '@nivaran/directory';
import type { ComparedStage } from './compared-stage';
import { type KnownToBoth, NO_STAGES, type WhatIfCounts, type WhatIfGroup, type WhatIfRow, counted } from './tally';

export interface WhatIf {
  readonly total: WhatIfCounts;
  /** Rows in the order of their names' codes; those of no group come last. */
  readonly groups: Readonly<Partial<Record<WhatIfGroup, readonly WhatIfRow[]>>>;
  /** Stages that come out in another way, in the order in which they ended; null if they were not asked for. */
  readonly changes: readonly KnownToBoth[] | null;
  /** Stages of desks or categories that the other rules do not know. They count nowhere else. */
  readonly unknown: number;
}

/**
 * Counts compared stages by groups as they come, so that they need not be kept.
 * @param directory says which tier a desk is of
 */
export async function whatIf(
  stages: AsyncIterable<ComparedStage>,
  groups: readonly WhatIfGroup[],
  { directory, withChanges }: { readonly directory: Directory; readonly withChanges: boolean },
): Promise<WhatIf> {
  const tables = new Map(groups.map((group) => [group, new Map<string | null, WhatIfCounts>()]));
  const changes: KnownToBoth[] = [];
  let total = NO_STAGES;
  let unknown = 0;
  for await (const stage of stages) {
    if (!isKnownToBoth(stage)) {
      unknown += 1;
      continue;
    }
    total = counted(total, stage);
    for (const [group, table] of tables) {
      const key = keyOf(stage, group, directory);
      table.set(key, counted(table.get(key) ?? NO_STAGES, stage));
    }
    if (withChanges && stage.actual.outcome !== stage.other.outcome) changes.push(stage);
  }
  const rows = [...tables].map(([group, table]): [WhatIfGroup, WhatIfRow[]] => [
    group,
    [...table]
      .map(([key, counts]) => ({ group: key, ...counts }))
      .sort((one, other) => inOrder(one.group, other.group)),
  ]);
  return { total, groups: Object.fromEntries(rows), changes: withChanges ? changes : null, unknown };
}

function isKnownToBoth(stage: ComparedStage): stage is KnownToBoth {
  return stage.other !== null;
}

function keyOf(stage: ComparedStage, group: WhatIfGroup, directory: Directory): string | null {
  switch (group) {
    case 'district':
      return stage.districtLgd === null ? null : String(stage.districtLgd);
    case 'category':
      return stage.category;
    case 'stage':
      return stage.stage;
    case 'desk':
      return stage.holder;
    case 'tier':
      return stage.holder !== null && directory.hasDesk(stage.holder) ? directory.desk(stage.holder).tier : null;
  }
}

function inOrder(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -1 : Number(one > other);
}
