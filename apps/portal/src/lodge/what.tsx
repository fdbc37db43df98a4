import { type Form, textIn } from '../page/form';
import { Choice, Field } from '../page/parts';
import type { Step } from './step';
import { suggestCategories } from './suggest';

/** What is wrong: categories in plain words, and a few words that find one. */
export const what: Step = {
  name: 'what',
  title: ({ reading }) => reading.texts.lodge.what.title,
  isAsked: () => true,
  fill: ({ category, sought }): Form => ({ category: category ?? undefined, sought: sought ?? undefined }),

  fields: ({ directory, reading: { language, texts }, form, errors }) => {
    const { what: said } = texts.lodge;
    const { categories } = directory.pack;
    const sought = form['sought'] ?? '';
    const suggested = sought === '' ? [] : suggestCategories(sought, directory.pack);
    const option = ({ code, name, example }: (typeof categories)[number]) => ({
      ...{ value: code, label: name[language], hint: example[language] },
    });
    const first = suggested.flatMap((code) => categories.filter((category) => category.code === code));
    const rest = categories.filter(({ code }) => !suggested.includes(code));
    return (
      <>
        <Field name="sought" label={said.seek} hint={said.seekHint}>
          {(props) => <input {...props} type="text" maxLength={200} defaultValue={sought} />}
        </Field>
        <button type="submit" name="seek" value="1" className="plain" formNoValidate>
          {said.seekButton}
        </button>
        {sought !== '' && first.length === 0 && <p role="status">{said.nothing}</p>}
        <Choice
          name="category"
          legend={first.length > 0 ? said.suggested : said.all}
          error={errors['category']}
          chosen={form['category'] ?? (first.length === 1 ? (first[0]?.code ?? null) : null)}
          options={[...first, ...rest].map(option)}
        />
      </>
    );
  },

  read: (form, { directory, reading }) => {
    const chosen = directory.pack.categories.find(({ code }) => code === form['category']);
    if (!chosen) return { errors: { category: reading.texts.lodge.what.error } };
    return { change: { category: chosen.code, sought: textIn(form, 'sought').slice(0, 200) || null } };
  },
};
