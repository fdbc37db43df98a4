import type { IdProofType, Language } from '@nivaran/complaints';
import type { Form } from '../page/form';
import type { Errors } from '../page/parts';

/** What was typed on a page and is wrong, or could not be done yet: shown again when the page is. */
export interface Pending {
  /** Of which page. */
  readonly page: string;
  readonly form: Form;
  /** What the server found, in the language in which it was told. */
  readonly errors: Errors;
  readonly language: Language;
}

/** What somebody has answered so far. null: not yet, or nothing; which of the two, `answered` says. */
export interface Draft {
  readonly answered: readonly string[];
  readonly category: string | null;
  /** What they wrote to find a category. */
  readonly sought: string | null;
  readonly pin: string | null;
  readonly districtLgd: number | null;
  readonly dose: 1 | 2 | 3 | null;
  readonly date: string | null;
  readonly centre: string | null;
  readonly vaccine: string | null;
  readonly reference: string | null;
  readonly idProof: { readonly type: IdProofType; readonly last4: string | null } | null;
  readonly statement: string | null;
  readonly file: { readonly name: string; readonly bytes: number } | null;
  readonly name: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly pending: readonly Pending[];
  /** The number that was proved for it. */
  readonly proved: string | null;
  /** Under which its complaint is lodged, however often it is sent. */
  readonly commandId: string;
  /** Once it is lodged, nothing else of it is left. */
  readonly ticketId: string | null;
}

/** Pages of which something is kept at a time. */
const MOST_PENDING = 4;

export const withPending = (draft: Draft, pending: Pending): Draft => ({
  ...draft,
  pending: [...draft.pending.filter(({ page }) => page !== pending.page), pending].slice(-MOST_PENDING),
});

export const withoutPending = (draft: Draft, page: string): Draft => ({
  ...draft,
  pending: draft.pending.filter((each) => each.page !== page),
});
