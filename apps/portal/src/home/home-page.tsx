import type { Formats } from '../page/formats';
import { Page } from '../page/page';
import type { Reading } from '../page/reading';

export interface KnownTrouble {
  readonly title: string;
  readonly text: string;
  readonly startedAt: string;
}

interface HomeProps extends Reading {
  readonly formats: Formats;
  readonly troubles: readonly KnownTrouble[];
  readonly categories: readonly { readonly code: string; readonly name: string }[];
}

export function HomePage({ troubles, categories, formats, ...reading }: HomeProps) {
  const { language, texts } = reading;
  const { home } = texts;
  return (
    <Page {...reading} title={home.title}>
      <h1>{home.title}</h1>
      <p className="lead">{home.lead}</p>
      {troubles.length > 0 && (
        <section className="note" aria-labelledby="known">
          <h2 id="known">{home.known}</h2>
          {troubles.map(({ title, text, startedAt }) => (
            <p key={title + startedAt}>
              <strong>{title}</strong>
              <br />
              {text}
              <br />
              <span className="small">
                {home.since} {formats.moment(startedAt)}
              </span>
            </p>
          ))}
        </section>
      )}
      <ul className="choices">
        <li>
          <a href={`/${language}/complaint`}>
            <strong>{home.lodge}</strong> {home.lodgeHint}
          </a>
        </li>
        <li>
          <a href={`/${language}/track`}>
            <strong>{home.track}</strong> {home.trackHint}
          </a>
        </li>
        <li>
          <a href={`/${language}/mine`}>
            <strong>{home.mine}</strong> {home.mineHint}
          </a>
        </li>
      </ul>
      <h2>{home.what}</h2>
      <ul>
        {categories.map(({ code, name }) => (
          <li key={code}>{name}</li>
        ))}
      </ul>
    </Page>
  );
}
