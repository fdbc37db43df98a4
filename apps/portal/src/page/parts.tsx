import type { ReactNode } from 'react';
import type { Texts } from '../texts/texts';

/** What is wrong with a field, by its name. */
export type Errors = Readonly<Record<string, string>>;

export const NO_ERRORS: Errors = {};

export const isWrong = (errors: Errors): boolean => Object.keys(errors).length > 0;

/** At the top of a page: everything that is to be put right, each with a way to its field. */
export function ErrorSummary({ errors, texts }: { readonly errors: Errors; readonly texts: Texts }) {
  if (!isWrong(errors)) return null;
  return (
    <div className="summary" role="alert" aria-labelledby="summary-title" tabIndex={-1}>
      <h2 id="summary-title">{texts.errors.heading}</h2>
      <ul>
        {Object.entries(errors).map(([field, error]) => (
          <li key={field}>
            <a href={`#${field}`}>{error}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Given what names and describes the control. */
  readonly children: (props: {
    readonly id: string;
    readonly name: string;
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid'?: true;
  }) => ReactNode;
}

/** What describes a control: its hint, and what is wrong with it. */
function About({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <div className="hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div className="error" id={`${name}-error`}>
          {error}
        </div>
      )}
    </>
  );
}

/** The ids of what describes it, for those who hear the page. */
const idsOf = (name: string, hint: ReactNode, error: string | undefined): string =>
  [...(hint ? [`${name}-hint`] : []), ...(error ? [`${name}-error`] : [])].join(' ');

/** A control with its label, its hint, and what is wrong with it, next to it. */
export function Field({ name, label, hint, error, children }: FieldProps) {
  const described = idsOf(name, hint, error);
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{label}</label>
      <About {...{ name, hint, error }} />
      {children({
        id: name,
        name,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true }),
      })}
    </div>
  );
}

interface DigitsProps extends Omit<FieldProps, 'children'> {
  readonly typed?: string | undefined;
  readonly autoComplete?: 'off' | 'postal-code' | 'one-time-code' | 'tel-national';
  /** Characters, with room for spaces and dashes. */
  readonly maxLength: number;
  readonly type?: 'text' | 'tel';
}

/** A short field for digits: a phone shows those alone. */
export function Digits({ typed, autoComplete = 'off', maxLength, type = 'text', ...field }: DigitsProps) {
  return (
    <Field {...field}>
      {(props) => (
        <input
          {...props}
          {...{ type, autoComplete, maxLength }}
          className="short"
          inputMode={type === 'tel' ? 'tel' : 'numeric'}
          defaultValue={typed}
        />
      )}
    </Field>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly chosen: string | null;
  readonly options: readonly { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode }[];
}

/** One of several. The first one bears the name of the field as its id, for the summary to lead to. */
export function Choice({ name, legend, hint, error, chosen, options }: ChoiceProps) {
  const described = idsOf(name, hint, error);
  return (
    <fieldset className={error ? 'wrong' : undefined} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      <About {...{ name, hint, error }} />
      {options.map(({ value, label, hint: about }, index) => {
        const id = index === 0 ? name : `${name}-${value}`;
        return (
          <div className="option" key={value}>
            <input
              {...{ id, name, value, type: 'radio' }}
              defaultChecked={value === chosen}
              aria-describedby={about ? `${id}-about` : undefined}
            />
            <label htmlFor={id}>{label}</label>
            {about && (
              <div className="hint" id={`${id}-about`}>
                {about}
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Pairs of what and which. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, fact: ReactNode] | null)[] }) {
  return (
    <dl className="facts">
      {facts.map(
        (pair) =>
          pair && (
            <div key={pair[0]}>
              <dt>{pair[0]}</dt>
              <dd>{pair[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
