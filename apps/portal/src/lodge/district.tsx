import { Choice } from '../page/parts';
import type { Step } from './step';

/** Asked when a PIN code lies in several districts. */
export const district: Step = {
  name: 'district',
  title: ({ reading }) => reading.texts.lodge.district.title,
  isAsked: ({ draft: { pin }, directory }) => pin !== null && directory.districtsOfPin(pin).length > 1,
  fill: ({ districtLgd }) => ({ district: districtLgd?.toString() }),

  fields: ({ draft: { pin }, directory, reading: { language, texts }, form, errors }) => (
    <Choice
      name="district"
      legend={texts.lodge.district.hint(pin ?? '')}
      error={errors['district']}
      chosen={form['district'] ?? null}
      options={directory.districtsOfPin(pin ?? '').map(({ lgd }) => ({
        ...{ value: String(lgd), label: directory.district(lgd).name[language] },
      }))}
    />
  ),

  read: (form, { draft: { pin }, directory, reading }) => {
    const chosen = directory.districtsOfPin(pin ?? '').find(({ lgd }) => String(lgd) === form['district']);
    return chosen
      ? { change: { districtLgd: chosen.lgd } }
      : { errors: { district: reading.texts.lodge.district.error } };
  },
};
