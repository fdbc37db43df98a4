import { CodeField, MobileField } from '../code/fields';
import { Page } from '../page/page';
import { ErrorSummary, type Errors, isWrong } from '../page/parts';
import type { Reading } from '../page/reading';

interface NumberProps extends Reading {
  readonly errors: Errors;
  /** What to come back to. */
  readonly to: string | null;
  readonly typed: string | undefined;
}

/** Asks for the mobile number that a code is sent to. */
export function NumberPage({ errors, to, typed, ...reading }: NumberProps) {
  const { language, texts } = reading;
  const { mine } = texts.own;
  return (
    <Page {...reading} title={mine.title} hasErrors={isWrong(errors)}>
      <ErrorSummary {...{ errors, texts }} />
      <h1>{mine.title}</h1>
      <p>{mine.mobileText}</p>
      <form method="post" action={`/${language}/prove`} noValidate>
        {to !== null && <input type="hidden" name="to" value={to} />}
        <MobileField {...{ label: mine.mobile, hint: mine.mobileHint, error: errors['mobile'], typed }} />
        <button type="submit">{mine.send}</button>
      </form>
    </Page>
  );
}

interface CodeProps extends Reading {
  readonly errors: Errors;
  /** The number as people write it. */
  readonly number: string;
  readonly isDemonstration: boolean;
}

/** Asks for the code that was sent. */
export function CodePage({ errors, number, isDemonstration, ...reading }: CodeProps) {
  const { language, texts } = reading;
  const { mine } = texts.own;
  const { code } = texts.lodge;
  return (
    <Page {...reading} title={mine.codeTitle} hasErrors={isWrong(errors)}>
      <ErrorSummary {...{ errors, texts }} />
      <h1>{mine.codeTitle}</h1>
      <p>{code.sent(number)}</p>
      {isDemonstration && <p className="note">{code.demonstration}</p>}
      <form method="post" action={`/${language}/prove/code`} noValidate>
        <CodeField {...{ label: code.label, hint: code.hint, error: errors['code'] }} />
        <button type="submit">{mine.show}</button>
      </form>
      <form method="post" action={`/${language}/prove/again`} className="actions">
        <button type="submit" className="plain">
          {code.again}
        </button>
        <a href={`/${language}/prove`}>{code.other}</a>
      </form>
    </Page>
  );
}
