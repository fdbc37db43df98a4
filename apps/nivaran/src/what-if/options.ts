import type { WhatIfGroup } from '@nivaran/read-models';

/** What was asked for on the command line. */
export interface WhatIfOptions {
  readonly policy?: string;
  readonly categories?: string;
  readonly calendar?: readonly string[];
  /** A folder, or the version of a pack that was in force before. */
  readonly pack?: string;
  readonly from?: string;
  readonly to?: string;
  readonly by: readonly WhatIfGroup[];
  /** true: as many as fit on a screen. */
  readonly changes?: string | true;
  readonly csv?: string;
  readonly json?: boolean;
  readonly lang: 'hi' | 'en';
}
