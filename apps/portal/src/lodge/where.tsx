import { toAsciiDigits } from '@nivaran/complaints';
import { textIn } from '../page/form';
import { Digits, Field } from '../page/parts';
import { type Asking, type Step, categoryOf } from './step';

const isOfVaccination = (asking: Asking): boolean => categoryOf(asking)?.district === 'vaccination';

/** The district that must answer: by PIN code, or chosen. */
export const where: Step = {
  name: 'where',
  title: (asking) => {
    const { where: words } = asking.reading.texts.lodge;
    return isOfVaccination(asking) ? words.titleVaccination : words.titleResidence;
  },
  isAsked: () => true,
  fill: ({ pin, districtLgd }) => ({
    pin: pin ?? undefined,
    district: pin === null ? districtLgd?.toString() : undefined,
  }),

  fields: (showing) => {
    const { directory, form, errors, reading } = showing;
    const { language, texts } = reading;
    const { where: words } = texts.lodge;
    const districts = directory.pack.districts
      .map(({ lgd, name }) => ({ lgd, name: name[language] }))
      .sort((a, b) => a.name.localeCompare(b.name, language));
    return (
      <>
        <p className="hint">{isOfVaccination(showing) ? words.hintVaccination : words.hintResidence}</p>
        <Digits
          name="pin"
          label={words.pin}
          hint={words.pinHint}
          error={errors['pin']}
          autoComplete="postal-code"
          maxLength={20}
          typed={form['pin']}
        />
        <Field name="district" label={words.or}>
          {(props) => (
            <select {...props} defaultValue={form['district'] ?? ''}>
              <option value="">{words.choose}</option>
              {districts.map(({ lgd, name }) => (
                <option key={lgd} value={lgd}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </>
    );
  },

  read: (form, { directory, reading }) => {
    const { where: words } = reading.texts.lodge;
    const pin = toAsciiDigits(textIn(form, 'pin')).replace(/[\s\p{Pd}]/gu, '');
    const chosen = directory.pack.districts.find(({ lgd }) => String(lgd) === form['district']);
    if (pin === '') {
      if (!chosen) return { errors: { pin: words.error } };
      return { change: { pin: null, districtLgd: chosen.lgd } };
    }
    if (!/^[1-9]\d{5}$/.test(pin)) return { errors: { pin: words.pinWrong } };
    const districts = directory.districtsOfPin(pin);
    if (districts.length === 0 && !chosen) return { errors: { pin: words.pinUnknown } };
    // The PIN code says where it is; what was chosen decides between several, and where the pack does not know the code.
    const sure = districts.length === 1 ? districts[0] : districts.find(({ lgd }) => lgd === chosen?.lgd);
    return { change: { pin, districtLgd: (districts.length === 0 ? chosen : sure)?.lgd ?? null } };
  },
};
