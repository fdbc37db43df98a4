import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatsIn } from '../page/formats';
import { LANGUAGES } from '../page/language';
import { htmlOf } from '../page/render';
import { TEXTS } from '../texts/texts';

const STYLE = readFileSync(join(__dirname, '../assets/portal.css'), 'utf8');

/**
 * One file for whatever stands in front of Nivaran while it does not run: in both languages, with its style in it, as nothing
 * else can be fetched then.
 * @param until an instant (ISO 8601) at which it opens again; null: that is not known
 */
export function closedPage(until: string | null): string {
  return htmlOf(
    <html lang="hi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>
          {LANGUAGES.map((language) => `${TEXTS[language].closed.title} – ${TEXTS[language].name}`).join(' · ')}
        </title>
        {/* Nothing of it comes from a user. */}
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main className="wide">
          {LANGUAGES.map((language) => {
            const { name, closed } = TEXTS[language];
            return (
              <section key={language} lang={language} aria-label={name}>
                <h1>{closed.title}</h1>
                <p>{closed.text}</p>
                <p>{until === null ? closed.soon : closed.until(formatsIn(language, 'Asia/Kolkata').moment(until))}</p>
              </section>
            );
          })}
        </main>
      </body>
    </html>,
  );
}
