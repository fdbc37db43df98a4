import { randomUUID } from 'node:crypto';
import { SCORES, formatTicketId } from '@nivaran/complaints';
import type { Form } from '../page/form';
import { Page } from '../page/page';
import { Choice, ErrorSummary, type Errors, Field, isWrong } from '../page/parts';
import type { Reading } from '../page/reading';
import type { Act } from './acts';

interface ActProps extends Reading {
  readonly act: Act;
  readonly ticketId: string;
  /** That they decided on. */
  readonly version: number;
  readonly question: string | null;
  /** What was typed; its command id stays the same for what is sent again. */
  readonly form: Form;
  readonly errors: Errors;
}

/** A few words, and a button that says what it does. */
export function ActPage({ act, ticketId, version, question, form, errors, ...reading }: ActProps) {
  const { language, texts } = reading;
  const words = texts.own.acts[act.name];
  const ticket = `/${language}/track/${ticketId}`;
  return (
    <Page {...reading} title={`${words.title} – ${formatTicketId(ticketId)}`} hasErrors={isWrong(errors)}>
      <p className="back">
        <a href={ticket}>‹ {texts.back}</a>
      </p>
      <ErrorSummary {...{ errors, texts }} />
      <h1>{words.title}</h1>
      {question !== null && act.name === 'answer' && <blockquote className="note words">{question}</blockquote>}
      <form method="post" action={`${ticket}/${act.name}`} noValidate>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="command" value={form['command'] ?? randomUUID()} />
        {act.needsScore && (
          <Choice
            name="score"
            legend={texts.own.score.legend}
            error={errors['score']}
            chosen={form['score'] ?? null}
            options={[...SCORES].reverse().map((score) => ({ value: String(score), label: texts.own.score[score] }))}
          />
        )}
        <Field
          name="words"
          label={act.needsWords ? words.label : `${words.label} (${texts.optional})`}
          hint={words.hint}
          error={errors['words']}
        >
          {(props) => <textarea {...props} rows={6} defaultValue={form['words'] ?? ''} />}
        </Field>
        <div className="actions">
          <button type="submit">{words.button}</button>
        </div>
      </form>
    </Page>
  );
}
