import type { ReactNode } from 'react';
import { type Errors, ErrorSummary, isWrong } from '../page/parts';
import { Page } from '../page/page';
import type { Reading } from '../page/reading';

interface LodgePageProps extends Reading {
  readonly title: string;
  readonly errors: Errors;
  /** The step before; null for the first. */
  readonly back: string | null;
  readonly children: ReactNode;
  /** What the button says, if it is not "Continue". */
  readonly button?: string;
  readonly hasFile?: boolean;
  /** Below the form. */
  readonly after?: ReactNode;
}

/** One thing on each page: a form, a way back, and a way to delete what was written. */
export function LodgePage({
  title,
  errors,
  back,
  children,
  button,
  hasFile = false,
  after,
  ...reading
}: LodgePageProps) {
  const { language, texts, url } = reading;
  return (
    <Page {...reading} title={title} hasErrors={isWrong(errors)}>
      {back !== null && (
        <p className="back">
          <a href={`/${language}/complaint/${back}`}>‹ {texts.back}</a>
        </p>
      )}
      <ErrorSummary {...{ errors, texts }} />
      <h1>{title}</h1>
      <form method="post" action={url} noValidate encType={hasFile ? 'multipart/form-data' : undefined}>
        {children}
        <div className="actions">
          <button type="submit">{button ?? texts.next}</button>
        </div>
      </form>
      {after}
      <details className="small">
        <summary>{texts.lodge.clear}</summary>
        <p>{texts.lodge.kept}</p>
        <form method="post" action={`/${language}/complaint/clear`}>
          <button type="submit" className="plain">
            {texts.lodge.clear}
          </button>
        </form>
      </details>
    </Page>
  );
}
