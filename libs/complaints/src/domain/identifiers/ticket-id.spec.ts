import fc from 'fast-check';
import { formatTicketId, parseTicketId, ticketIdFrom } from './ticket-id';

const ticketIds = fc
  .record({ year: fc.integer({ min: 2021, max: 2120 }), random: fc.nat(99_999_999) })
  .map(({ year, random }) => ticketIdFrom(year, random));
const BLOCKS_OF_DIGITS = { devanagari: 0x0966, bengali: 0x09e6, gurmukhi: 0x0a66, gujarati: 0x0ae6, tamil: 0x0be6 };
const inScript = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

describe('a ticket ID', () => {
  it('is the year, eight digits and a check digit', () => {
    expect(ticketIdFrom(2026, 14829731)).toMatch(/^2614829731\d$/);
    expect(ticketIdFrom(2105, 7)).toMatch(/^0500000007\d$/);
  });

  it('never has twelve digits: that would be an Aadhaar number', () => {
    fc.assert(fc.property(ticketIds, (ticketId) => expect(ticketId).toMatch(/^\d{11}$/)));
    expect(parseTicketId('234123412346')).toEqual({ kind: 'wrong-length', digits: 12 });
  });

  it('is written in groups for people, and read again from that', () => {
    expect(formatTicketId('26148297315')).toBe('261-4829-7315');
    fc.assert(
      fc.property(ticketIds, (ticketId) =>
        expect(parseTicketId(formatTicketId(ticketId))).toEqual({ kind: 'valid', ticketId }),
      ),
    );
  });

  it('is read with spaces, dashes and dots anywhere, and with the invisible marks that phones copy along', () => {
    const gap = fc.constantFrom('', ' ', '-', '–', '.', '\u00a0', '\u200b', '\u202a', '\n');
    fc.assert(
      fc.property(ticketIds, fc.array(gap, { minLength: 12, maxLength: 12 }), (ticketId, gaps) => {
        const typed = gaps.map((space, index) => space + (ticketId[index] ?? '')).join('');
        expect(parseTicketId(typed)).toEqual({ kind: 'valid', ticketId });
      }),
    );
  });

  it.each(Object.entries(BLOCKS_OF_DIGITS))('is read in %s digits', (_script, zero) => {
    fc.assert(
      fc.property(ticketIds, (ticketId) =>
        expect(parseTicketId(inScript(formatTicketId(ticketId), zero))).toEqual({ kind: 'valid', ticketId }),
      ),
    );
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(ticketIds, fc.nat(10), fc.integer({ min: 1, max: 9 }), (ticketId, at, change) => {
        const wrong = (Number(ticketId[at]) + change) % 10;
        const typed = ticketId.slice(0, at) + wrong + ticketId.slice(at + 1);
        expect(parseTicketId(typed)).toEqual({ kind: 'wrong-check-digit' });
      }),
    );
  });

  it('catches every swap of neighbours', () => {
    fc.assert(
      fc.property(ticketIds, fc.nat(9), (ticketId, at) => {
        const [one, other] = [ticketId[at], ticketId[at + 1]];
        fc.pre(one !== other);
        const typed = `${ticketId.slice(0, at)}${other}${one}${ticketId.slice(at + 2)}`;
        expect(parseTicketId(typed)).toEqual({ kind: 'wrong-check-digit' });
      }),
    );
  });

  it.each([
    ['', 0],
    ['2614829731', 10],
    ['261-4829-731x', 10],
    ['abc', 0],
    ['26148297315 or so', 11],
  ])('does not read "%s"', (typed, digits) => {
    expect(parseTicketId(typed)).toEqual({ kind: 'wrong-length', digits });
  });

  it('does not choke on what is no ticket ID at all', () => {
    expect(parseTicketId('7'.repeat(1_000_000))).toEqual({ kind: 'wrong-length', digits: 40 });
  });
});
