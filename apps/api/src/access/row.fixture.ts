import type { Action } from '@nivaran/complaints';
import { type Visitor, VISITOR_NAMES, type VisitorName, isAway } from './visitors.fixture';

/** What a row's request may use. */
export interface Context extends Visitor {
  /** A complaint at the desk `at`. */
  readonly ticketId: string;
  readonly version: number;
  /** An incident that the state cell declared, and a complaint of `at` that waits for it. */
  readonly incident: string;
  readonly linked: string;
  /** An account that nobody else uses. */
  readonly other: string;
}

interface Sent {
  readonly path?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Who may call an endpoint, and a request that is in order but for who sends it. */
export interface Row {
  readonly who: readonly VisitorName[];
  /** What can be done with the complaint that it is tried on; accept, if not given. */
  readonly life?: Action;
  readonly send?: (context: Context) => Sent;
  /** Refusals beyond who it is, which an allowed visitor gets here. */
  readonly or?: readonly number[];
  /** What must be in the answer, where it is cut to what the visitor may see: without it, they may not. */
  readonly shows?: (context: Context) => string;
}

export const EVERYBODY = VISITOR_NAMES;
export const CITIZENS = VISITOR_NAMES.filter((name) => name.startsWith('citizen'));
export const STAFF = VISITOR_NAMES.filter((name) => name !== 'public' && !CITIZENS.includes(name));
export const OF_COMPLAINT = (names: readonly VisitorName[]) =>
  VISITOR_NAMES.filter((name) => name === 'citizen, own' || names.includes(name));
export const IN_SCOPE = STAFF.filter((name) => !isAway(name));
export const of = (...roles: string[]) =>
  VISITOR_NAMES.filter((name) => roles.some((role) => name.split(',')[0] === role));
export const ADMIN = of('admin');
export const DESK_STAFF = of('officer', 'supervisor', 'state', 'national');
export const AT_OWN_DESK = DESK_STAFF.filter((name) => name.includes('own'));
export const LODGING = EVERYBODY.filter((name) => name !== 'auditor' && name !== 'admin');
export const ANSWERABLE = of('supervisor', 'state', 'national', 'admin');
