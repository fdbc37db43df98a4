import {
  type KnownToBoth,
  type Named,
  type WhatIfCounts,
  type WhatIfGroup,
  metShare,
  namedGroup,
} from '@nivaran/read-models';
import type { WhatIfReport } from './examine';

type Language = 'hi' | 'en';

/** Counts with what people ask of them first. */
export interface ShownCounts extends WhatIfCounts {
  /** 0 to 1; null while no fate is known. */
  readonly share: { readonly actual: number | null; readonly other: number | null };
  /** In percentage points. */
  readonly difference: number | null;
}

export interface ShownRow extends ShownCounts {
  /** null: on no desk, or in no district, yet. */
  readonly group: Named | null;
}

export function shown(counts: WhatIfCounts): ShownCounts {
  const share = { actual: metShare(counts.actual), other: metShare(counts.other) };
  const difference = share.actual === null || share.other === null ? null : (share.other - share.actual) * 100;
  return { ...counts, share, difference };
}

/** The rows of each grouping, by name. */
export function shownRows({ result, directory }: WhatIfReport, language: Language): [WhatIfGroup, ShownRow[]][] {
  const names = new Intl.Collator(language);
  return Object.entries(result.groups).map(([key, rows]) => {
    const group = key as WhatIfGroup; // Object.entries forgets the keys' type
    const named = rows.map(({ group: code, ...counts }) => ({
      ...shown(counts),
      group: code === null ? null : namedGroup(directory, language, group, code),
    }));
    const rank = ({ group: of }: ShownRow) => Number(of === null);
    const name = ({ group: of }: ShownRow) => of?.name ?? '';
    return [group, named.sort((one, other) => rank(one) - rank(other) || names.compare(name(one), name(other)))];
  });
}

/** A changed stage for programs: instants in ISO 8601. */
export function changeAsJson({ startedAt, actual, other, ...stage }: KnownToBoth) {
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    ...{ ...stage, startedAt: iso(startedAt) },
    actual: { ...actual, dueAt: iso(actual.dueAt) },
    other: { ...other, dueAt: iso(other.dueAt) },
  };
}
