import { randomInt } from 'node:crypto';

/** Crockford's alphabet: nothing that is mistaken for something else when it is read out. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Random characters in groups, such as k7m2p-9x4tq. Each has 5 bits. */
export function randomCode(groups: number, ofLength: number): string {
  const group = () => Array.from({ length: ofLength }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** A code as it was meant: small letters, without what people put between groups, o and l read as digits. */
export function normaliseCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
}
