import type { paths } from '../api/schema';

type AuditQuery = NonNullable<paths['/api/v1/audit']['get']['parameters']['query']>;

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function withoutEmpty<T extends object>(found: T): T {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as T;
}

export interface CalendarSearch {
  readonly id?: string | undefined;
  /** '2026-11' */
  readonly month?: string | undefined;
}

export function calendarSearch(search: Record<string, unknown>): CalendarSearch {
  const month = text(search['month']);
  const isMonth = month !== undefined && /^2\d{3}-(0[1-9]|1[0-2])$/.test(month);
  return withoutEmpty({ id: text(search['id']), month: isMonth ? month : undefined });
}

export function thisMonth(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kolkata' }).format(new Date()).slice(0, 7);
}

export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

export interface StaffSearch {
  readonly desk?: string | undefined;
  readonly role?: string | undefined;
}

export function staffSearch(search: Record<string, unknown>): StaffSearch {
  return withoutEmpty({ desk: text(search['desk']), role: text(search['role']) });
}

export type AuditSearch = Pick<AuditQuery, 'actor' | 'account' | 'ticketId' | 'type'>;

export const AUDIT_TYPES = [
  ...(['SignedIn', 'SignInRefused', 'SignedOut', 'SessionRevoked', 'PasswordChanged', 'SecondFactorSetUp'] as const),
  ...(['SecondFactorRemoved', 'RecoveryCodeUsed', 'RecoveryCodesMade', 'AccessTokenMade'] as const),
  ...(['AccessTokenRevoked', 'AccountCreated', 'AccountChanged', 'AccountDisabled', 'AccountEnabled'] as const),
  ...(['PasswordReset', 'PersonalDataRevealed', 'EvidenceRead', 'NumberSearched', 'DataExported'] as const),
  ...(['StreamReleased', 'AccessRefused'] as const),
] satisfies AuditQuery['type'][];

export function auditSearch(search: Record<string, unknown>): AuditSearch {
  return withoutEmpty({
    actor: text(search['actor']),
    account: text(search['account']),
    ticketId: text(search['ticketId']),
    type: AUDIT_TYPES.find((type) => type === search['type']),
  });
}
