import { lengthOf, textIn } from '../page/form';
import { Field } from '../page/parts';
import { type Step, categoryOf } from './step';

const [SHORTEST, LONGEST] = [10, 5000];
/** Half of a surrogate pair, or NUL. */
const NOT_STORABLE = /[\0\p{Cs}]/u;

/** What has happened, as they would tell it. */
export const words: Step = {
  name: 'words',
  title: ({ reading }) => reading.texts.lodge.words.title,
  isAsked: () => true,
  fill: ({ statement, sought }) => ({ statement: statement ?? sought ?? undefined }),

  fields: (showing) => {
    const { reading, form, errors } = showing;
    const { words: texts } = reading.texts.lodge;
    const bring = categoryOf(showing)?.evidence[reading.language] ?? [];
    return (
      <>
        {bring.length > 0 && (
          <div className="note">
            <p>{texts.bring}:</p>
            <ul>
              {bring.map((thing) => (
                <li key={thing}>{thing}</li>
              ))}
            </ul>
          </div>
        )}
        <Field name="statement" label={texts.title} hint={texts.hint} error={errors['statement']}>
          {(props) => <textarea {...props} rows={8} defaultValue={form['statement']} />}
        </Field>
      </>
    );
  },

  read: (form, { reading }) => {
    const { words: texts } = reading.texts.lodge;
    const statement = textIn(form, 'statement').replaceAll('\r\n', '\n');
    const length = lengthOf(statement);
    if (NOT_STORABLE.test(statement)) return { errors: { statement: texts.unreadable } };
    if (length < SHORTEST) return { errors: { statement: texts.short } };
    if (length > LONGEST) return { errors: { statement: texts.long } };
    return { change: { statement } };
  },
};
