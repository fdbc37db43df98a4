import { z } from 'zod';
import * as bodies from '../complaints/action-bodies';
import { finding, ticketIdField, wholeNumber } from '../requests/fields';

export const MOST_ITEMS = 500;

/** Which complaints, each with the version that it was decided on. */
const items = z
  .array(z.strictObject({ ticketId: ticketIdField, version: wholeNumber(1, 999_999_999) }))
  .max(MOST_ITEMS)
  .superRefine((list, context) => {
    if (list.length === 0) context.addIssue({ code: 'custom', ...finding('EMPTY', {}) });
    const seen = new Set<string>();
    for (const [index, { ticketId }] of list.entries()) {
      if (seen.has(ticketId)) context.addIssue({ code: 'custom', path: [index, 'ticketId'], ...finding('TWICE', {}) });
      seen.add(ticketId);
    }
  })
  .meta({ minItems: 1, description: 'Each complaint once, with the version that you decided on.' });

export type BulkItem = z.infer<typeof items>[number];

/** The bodies of single actions, for many complaints at once. */
export const bulkAcceptBody = z.strictObject({ items });
export const bulkAssignBody = bodies.assignBody.extend({ items });
export const bulkForwardBody = bodies.forwardBody.extend({ items });
export const bulkNoteBody = bodies.noteBody.omit({ mentions: true }).extend({ items });
export const bulkChangeCategoryBody = bodies.changeCategoryBody.extend({ items });
export const bulkResolveBody = bodies.resolveBody.extend({ items });
export const bulkLinkIncidentBody = bodies.linkIncidentBody.extend({ items });
