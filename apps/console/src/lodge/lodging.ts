import type { LodgeComplaint } from '../api/schema';
import type { Draft } from '../ticket/draft';

/** What is written down at the telephone or the counter, as text; and the complaint that it makes. */
export const FIELDS = [
  ...([
    'mobile',
    'name',
    'language',
    'channel',
    'category',
    'pin',
    'vaccinationDistrict',
    'residenceDistrict',
  ] as const),
  ...(['dose', 'date', 'centre', 'vaccine', 'reference', 'statement', 'proof', 'last4'] as const),
];

const NEEDED = ['mobile', 'name', 'category', 'statement', 'consent'] as const;

/** What has to be there before anything can be read back. */
export function missingIn(draft: Draft): readonly string[] {
  return NEEDED.filter((name) => !draft[name]?.trim());
}

export function lodgingOf(draft: Draft): LodgeComplaint {
  const text = (name: (typeof FIELDS)[number]) => draft[name]?.trim() || null;
  const number = (name: (typeof FIELDS)[number]) => (text(name) === null ? null : Number(text(name)));
  const proof = text('proof');
  return {
    category: text('category') ?? '',
    language: draft['language'] === 'en' ? 'en' : 'hi',
    channel: draft['channel'] === 'counter' ? 'counter' : 'phone',
    statement: text('statement') ?? '',
    complainant: { name: text('name') ?? '', mobile: text('mobile') ?? '', email: null },
    vaccination: {
      dose: number('dose') as 1 | 2 | 3 | null,
      date: text('date'),
      centre: text('centre'),
      districtLgd: number('vaccinationDistrict'),
      vaccine: text('vaccine'),
      beneficiaryReference: text('reference'),
    },
    residence: { pin: text('pin'), districtLgd: number('residenceDistrict') },
    idProof:
      proof === null ? null : { type: proof as NonNullable<LodgeComplaint['idProof']>['type'], last4: text('last4') },
    consent: draft['consent'] === 'yes',
    consentVersion: draft['consentVersion'] ?? null,
  };
}
