import { toAsciiDigits } from '@nivaran/complaints';
import { textIn } from '../page/form';
import { Choice, Digits } from '../page/parts';
import { type Step, categoryOf } from './step';

const TYPES = ['AADHAAR', 'PAN', 'VOTER_ID', 'DRIVING_LICENCE', 'PASSPORT', 'PENSION_PASSBOOK', 'OTHER'] as const;
const UNKNOWN = 'UNKNOWN';

/** The kind of proof and its last four digits. Whoever writes the whole number is told kindly, and it goes nowhere. */
export const identity: Step = {
  name: 'identity',
  title: ({ reading }) => reading.texts.lodge.identity.title,
  isAsked: (asking) => categoryOf(asking)?.asks?.includes('identity') ?? true,
  fill: ({ idProof, answered }) => ({
    type: idProof?.type ?? (answered.includes('identity') ? UNKNOWN : undefined),
    last4: idProof?.last4 ?? undefined,
  }),

  fields: ({ reading: { texts }, form, errors }) => {
    const { identity: words } = texts.lodge;
    return (
      <>
        <Choice
          name="type"
          legend={words.hint}
          error={errors['type']}
          chosen={form['type'] ?? null}
          options={[
            ...TYPES.map((type) => ({ value: type, label: words.types[type] })),
            { value: UNKNOWN, label: words.unknown },
          ]}
        />
        <Digits
          name="last4"
          label={words.last4}
          hint={words.last4Hint}
          error={errors['last4']}
          maxLength={20}
          typed={errors['last4'] ? '' : form['last4']}
        />
      </>
    );
  },

  read: (form, { reading }) => {
    const { identity: words } = reading.texts.lodge;
    const type = TYPES.find((known) => known === form['type']);
    const last4 = toAsciiDigits(textIn(form, 'last4')).replace(/[\s\p{Pd}]/gu, '');
    if (last4.length > 4) return { errors: { last4: words.whole } };
    if (last4 !== '' && !/^\d{4}$/.test(last4)) return { errors: { last4: words.last4Wrong } };
    if (!type && form['type'] !== UNKNOWN) return { errors: { type: words.error } };
    return { change: { idProof: type ? { type, last4: last4 || null } : null } };
  },
};
