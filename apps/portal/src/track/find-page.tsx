import { ErrorSummary, Digits, NO_ERRORS } from '../page/parts';
import { Page } from '../page/page';
import type { Reading } from '../page/reading';

/** Asks for the number of a complaint. `typed`: what was typed and is wrong. */
export function FindPage({
  error,
  typed = '',
  ...reading
}: Reading & { readonly error?: string; readonly typed?: string }) {
  const { language, texts } = reading;
  const { track } = texts;
  const errors = error === undefined ? NO_ERRORS : { ticket: error };
  return (
    <Page {...reading} title={track.title} hasErrors={error !== undefined}>
      <ErrorSummary {...{ errors, texts }} />
      <h1>{track.title}</h1>
      <form method="get" action={`/${language}/track`} noValidate>
        <Digits name="ticket" label={track.label} hint={track.hint} error={error} maxLength={40} typed={typed} />
        <button type="submit">{track.submit}</button>
      </form>
      <h2>{track.lost}</h2>
      <p>
        <a href={`/${language}/mine`}>{track.lostLink}</a>
      </p>
    </Page>
  );
}
