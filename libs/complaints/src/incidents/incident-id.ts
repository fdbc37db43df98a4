import { toAsciiDigits } from '../domain/identifiers/digits';

/** How many incidents a year can have. */
export const INCIDENTS_A_YEAR = 1_000_000;

/** Longer input is not looked at. */
const LONGEST_INPUT = 40;

/**
 * What staff call an incident: INC-26-483920.
 * @param year of its declaration, for the two digits in the middle
 * @param random a whole number from 0 to 999,999
 */
export function incidentIdFrom(year: number, random: number): string {
  return `INC-${String(year % 100).padStart(2, '0')}-${String(random).padStart(6, '0')}`;
}

/** Reads an incident's id as people type it: in any case, with or without INC, dashes, spaces, or in Hindi digits. */
export function parseIncidentId(typed: string): string | null {
  const plain = toAsciiDigits(typed.slice(0, LONGEST_INPUT)).replace(/[\s\p{Pd}\p{Cf}.·]/gu, '');
  const [, year, number] = /^(?:INC)?(\d{2})(\d{6})$/i.exec(plain) ?? [];
  return year === undefined || number === undefined ? null : `INC-${year}-${number}`;
}

/** The stream of an incident. */
export const incidentStreamOf = (incidentId: string): string => `incident-${incidentId}`;
