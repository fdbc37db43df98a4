import type { Language, Status } from '@nivaran/complaints';
import type { Directory } from '@nivaran/directory';
import { type Named, namedCategory, namedDesk } from '../reading/named';

/** A ticket that was found. `lodgedAt`: ISO 8601. */
export interface FoundTicket {
  readonly ticketId: string;
  readonly status: Status;
  readonly category: Named;
  readonly holderDesk: Named | null;
  readonly lodgedAt: string;
}

/** Its columns of read_models.tickets. */
export interface FoundRow {
  readonly ticket_id: string;
  readonly status: Status;
  readonly category: string;
  readonly holder: string | null;
  readonly lodged_at: Date;
}

export function foundTicket(
  { ticket_id: ticketId, status, category, holder, lodged_at }: FoundRow,
  directory: Directory,
  language: Language,
): FoundTicket {
  return {
    ...{ ticketId, status, lodgedAt: lodged_at.toISOString() },
    category: namedCategory(directory, language, category),
    holderDesk: holder === null ? null : namedDesk(directory, language, holder),
  };
}
