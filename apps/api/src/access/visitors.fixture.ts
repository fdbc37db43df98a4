import type { StaffRole } from '@nivaran/complaints';

/** Somebody who tries every endpoint, and the desk whose complaint they try it on. */
export interface Visitor {
  /** A demonstration account; null: nobody is signed in. */
  readonly account: string | null;
  /** Of a citizen who proved it; null: it is none. */
  readonly mobile?: string;
  readonly role: StaffRole | null;
  /** Where they work. */
  readonly desk: string | null;
  /** The desk that holds the complaint. */
  readonly at: 'bhopal' | 'indore' | 'state' | 'national';
}

/** Columns of the page: each role at its own place, and away from it where it has one. */
export const VISITORS = {
  public: { account: null, role: null, desk: null, at: 'bhopal' },
  'citizen, own': { account: null, mobile: '9000099999', role: null, desk: null, at: 'bhopal' },
  'citizen, another’s': { account: null, mobile: '9000099998', role: null, desk: null, at: 'bhopal' },
  helpdesk: { account: 'helpdesk', role: 'helpdesk', desk: null, at: 'bhopal' },
  'officer, own desk': { account: 'officer.bhopal', role: 'officer', desk: 'bhopal', at: 'bhopal' },
  'officer, other district': { account: 'officer.bhopal', role: 'officer', desk: 'bhopal', at: 'indore' },
  'supervisor, own district': { account: 'supervisor.bhopal', role: 'supervisor', desk: 'bhopal', at: 'bhopal' },
  'supervisor, other district': { account: 'supervisor.bhopal', role: 'supervisor', desk: 'bhopal', at: 'indore' },
  'state, own desk': { account: 'state', role: 'state', desk: 'state', at: 'state' },
  'state, a district': { account: 'state', role: 'state', desk: 'state', at: 'bhopal' },
  'national, own desk': { account: 'national', role: 'national', desk: 'national', at: 'national' },
  'national, a district': { account: 'national', role: 'national', desk: 'national', at: 'bhopal' },
  auditor: { account: 'auditor', role: 'auditor', desk: null, at: 'bhopal' },
  admin: { account: 'admin', role: 'admin', desk: null, at: 'bhopal' },
} as const satisfies Readonly<Record<string, Visitor>>;

export type VisitorName = keyof typeof VISITORS;
export const VISITOR_NAMES = Object.keys(VISITORS) as readonly VisitorName[];

export const isAway = (name: VisitorName): boolean => name.endsWith('other district');
