import type { PageOfProblem, Problem } from '@nivaran/api';
import type { Texts } from '../texts/texts';
import { Page } from './page';
import { readingIn } from './reading';
import { htmlOf } from './render';

/** Nivaran as a whole does not answer; anything else is about what was asked for. */
const CLOSED: readonly string[] = ['DATABASE_UNAVAILABLE', 'NO_PACK_IN_FORCE'];
const [SLOW_DOWN, NOT_NOW] = [429, 503];

/** What went wrong with a page, in its own clothes. */
export const pageOfProblem: PageOfProblem = (problem, language, { url, method }) => {
  const reading = readingIn(language, url);
  const { texts } = reading;
  const [heading, ...paragraphs] = toldIn(problem, texts);
  const mayHelp = problem.status === NOT_NOW || problem.status === SLOW_DOWN;
  return htmlOf(
    <Page {...reading} title={heading}>
      <h1>{heading}</h1>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <div className="actions">
        {mayHelp && method === 'GET' && (
          <a className="button" href={reading.url}>
            {texts.problem.again}
          </a>
        )}
        <a className={mayHelp ? 'button plain' : 'button'} href={`/${language}`}>
          {texts.problem.home}
        </a>
      </div>
    </Page>,
  );
};

/** Heading and paragraphs. */
function toldIn({ code, title, detail }: Problem, { problem, closed }: Texts): readonly [string, ...string[]] {
  if (code === 'ROUTE_UNKNOWN') return [problem.notFound, problem.notFoundText];
  if (code === 'STORE_UNAVAILABLE') return [closed.title, closed.unsure];
  return CLOSED.includes(code) ? [closed.title, closed.text, closed.soon] : [title, detail];
}
