import type { ChangedTicket, TicketPlacement } from '@nivaran/read-models';

/** Who has a ticket open, and where it lies. */
export interface Watched extends TicketPlacement {
  /** Ids of accounts, in the order of their coming. */
  readonly accounts: readonly string[];
}

/** What is told to whoever listens; to each of them only of tickets in their scope. */
export type Live =
  | { readonly kind: 'changed'; readonly tickets: readonly ChangedTicket[] | null }
  | ({ readonly kind: 'presence' } & Watched);
