import { assetPath } from '../assets/assets';
import type { Form } from '../page/form';
import { ErrorSummary, type Errors, isWrong } from '../page/parts';
import { Page } from '../page/page';
import type { Reading } from '../page/reading';
import { PROOF } from './code-sender';

interface BusyProps extends Reading {
  /** Where its form goes: what was sent there before is sent again. */
  readonly action: string;
  readonly form: Form;
  readonly errors: Errors;
}

/** While very many codes are asked for: the device works for a moment, or its owner waits for half a minute. */
export function BusyPage({ action, form, errors, ...reading }: BusyProps) {
  const { busy } = reading.texts;
  return (
    <Page {...reading} title={busy.title} hasErrors={isWrong(errors)}>
      <ErrorSummary {...{ errors, texts: reading.texts }} />
      <h1>{busy.title}</h1>
      <p>{busy.text}</p>
      <p role="status" data-working={busy.working} />
      <form method="post" action={action} data-worker={assetPath('proof-worker.js')}>
        {Object.entries(form).map(
          ([name, value]) => value !== undefined && <input key={name} type="hidden" {...{ name, value }} />,
        )}
        <p data-waiting="">{busy.wait}</p>
        <div className="actions">
          <button type="submit" id={PROOF}>
            {busy.button}
          </button>
        </div>
      </form>
    </Page>
  );
}
