import { toAsciiDigits } from '@nivaran/complaints';
import type { Question } from '@nivaran/directory';
import { FIRST_VACCINATION } from '@nivaran/api';
import { type Form, textIn, textOrNull } from '../page/form';
import { Choice, type Errors, Field } from '../page/parts';
import type { Texts } from '../texts/texts';
import { type Asking, type Step, categoryOf } from './step';

const OF_DOSE = ['dose', 'date', 'centre', 'vaccine', 'reference'] as const satisfies readonly Question[];

/** What this category needs to know of the dose. */
function asked(asking: Asking): ReadonlySet<Question> {
  const { asks = OF_DOSE } = categoryOf(asking) ?? {};
  return new Set(OF_DOSE.filter((question) => asks.includes(question)));
}

/** Dose, day, centre, vaccine, reference: only what the category needs, and nothing that must be known. */
export const dose: Step = {
  name: 'dose',
  title: ({ reading }) => reading.texts.lodge.dose.title,
  isAsked: (asking) => asked(asking).size > 0,
  fill: ({ dose: number, date, centre, vaccine, reference }) => {
    const [year, month, day] = date?.split('-') ?? [];
    return { ...{ dose: number?.toString(), year, month, day }, ...texted({ centre, vaccine, reference }) };
  },

  fields: (showing) => {
    const { form, errors } = showing;
    const { dose: words } = showing.reading.texts.lodge;
    const questions = asked(showing);
    return (
      <>
        <p className="hint">{words.hint}</p>
        {questions.has('dose') && (
          <Choice
            name="dose"
            legend={words.dose}
            chosen={form['dose'] ?? ''}
            options={[
              ...([1, 2, 3] as const).map((number) => ({ value: String(number), label: words.doses[number] })),
              { value: '', label: words.unknownDose },
            ]}
          />
        )}
        {questions.has('date') && <DateFields {...{ form, errors, words }} />}
        {questions.has('centre') && (
          <Line name="centre" hint={words.centreHint} label={words.centre} {...{ form, errors }} />
        )}
        {questions.has('vaccine') && (
          <Line name="vaccine" hint={words.vaccineHint} label={words.vaccine} {...{ form, errors }} />
        )}
        {questions.has('reference') && (
          <Line name="reference" hint={words.referenceHint} label={words.reference} numeric {...{ form, errors }} />
        )}
      </>
    );
  },

  read: (form, asking) => {
    const { dose: words } = asking.reading.texts.lodge;
    const date = readDate(form, asking, words);
    const reference = toAsciiDigits(textIn(form, 'reference')).replace(/[\s\p{Pd}]/gu, '') || null;
    const [centre, vaccine] = [textOrNull(form, 'centre'), textOrNull(form, 'vaccine')];
    const errors: Errors = {
      ...(typeof date === 'object' && date !== null && { day: date.error }),
      ...wrongText('centre', centre, 200, words),
      ...wrongText('vaccine', vaccine, 40, words),
      ...(reference !== null && !/^\d{13,14}$/.test(reference) && { reference: words.referenceWrong }),
    };
    if (Object.keys(errors).length > 0) return { errors };
    const number = { '1': 1, '2': 2, '3': 3 }[form['dose'] ?? ''] as 1 | 2 | 3 | undefined;
    return { change: { dose: number ?? null, date: date as string | null, centre, vaccine, reference } };
  },
};

const texted = (values: Readonly<Record<string, string | null>>): Form =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? undefined]));

function wrongText(name: string, text: string | null, most: number, words: Texts['lodge']['dose']): Errors {
  if (text === null) return {};
  return text.length > most ? { [name]: words.long } : {};
}

/** An ISO date; null if nothing was written. */
function readDate(
  form: Form,
  { now, directory }: Asking,
  words: Texts['lodge']['dose'],
): string | null | { error: string } {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => toAsciiDigits(textIn(form, part)));
  if (!day && !month && !year) return null;
  const full = year?.length === 2 ? `20${year}` : (year ?? '');
  const iso = `${full}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(iso) ||
    Number.isNaN(Date.parse(iso)) ||
    new Date(iso).toISOString().slice(0, 10) !== iso
  )
    return { error: words.dateWrong };
  if (iso < FIRST_VACCINATION) return { error: words.dateEarly };
  const today = now.toLocaleDateString('en-CA', { timeZone: directory.pack.timeZone });
  return iso > today ? { error: words.dateFuture } : iso;
}

interface PartProps {
  readonly form: Form;
  readonly errors: Errors;
}

function DateFields({ form, errors, words }: PartProps & { readonly words: Texts['lodge']['dose'] }) {
  const error = errors['day'];
  return (
    <fieldset className={error ? 'wrong' : undefined} aria-describedby={error ? 'date-hint day-error' : 'date-hint'}>
      <legend>{words.date}</legend>
      <span className="hint" id="date-hint">
        {words.dateHint}
      </span>
      {error && (
        <span className="error" id="day-error">
          {error}
        </span>
      )}
      <div className="date">
        {(['day', 'month', 'year'] as const).map((part) => (
          <div key={part}>
            <label htmlFor={part}>{words[part]}</label>
            <input
              id={part}
              name={part}
              type="text"
              inputMode="numeric"
              maxLength={4}
              defaultValue={form[part]}
              aria-invalid={error ? true : undefined}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

interface LineProps extends PartProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly numeric?: boolean;
}

function Line({ name, label, hint, numeric = false, form, errors }: LineProps) {
  return (
    <Field {...{ name, label, hint }} error={errors[name]}>
      {(props) => (
        <input
          {...props}
          type="text"
          inputMode={numeric ? 'numeric' : undefined}
          maxLength={200}
          defaultValue={form[name]}
          autoComplete="off"
        />
      )}
    </Field>
  );
}
