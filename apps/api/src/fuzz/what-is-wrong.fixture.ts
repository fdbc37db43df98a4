import { STATUSES, isCode } from '../problems/codes';
import type { Problem } from '../problems/problem';
import type { Reply } from '../testing/client.fixture';

/** Our insides: SQL, files, stacks, names of programs. */
const INSIDES =
  /\bat \S+ \(|node_modules|\/(libs|apps|dist)\/|\.[cm]?[jt]s:\d|\b(select|insert into|update) .* (from|values|set) |syntax error at|violates|invalid byte sequence|ECONN|ENOENT|pg_/i;
const DEVANAGARI = /[ऀ-ॿ]/;

/** What no answer to anything may be, in words; empty if it is as it should be. Its shape is checked by the client. */
export function whatIsWrong(method: string, { status, headers, body, text }: Reply<unknown>): string[] {
  if (status >= 500) return [`answered ${status}: ${text.slice(0, 300)}`];
  if (status < 400 || method === 'HEAD') return [];
  const problem = (body ?? {}) as Partial<Problem>;
  const { code = '', detail = '', title = '', errors = [] } = problem;
  // Names of fields are the sender's own words.
  const names = errors.map(({ field }) => field).join(', ');
  const sentences = [title, detail.replace(names, ''), ...errors.map((each) => each.detail)];
  return [
    ...(headers['content-type'] === 'application/problem+json; charset=utf-8'
      ? []
      : [`came as ${headers['content-type']}`]),
    ...(isCode(code) && STATUSES[code] === status && problem.status === status
      ? []
      : [`has the code ${code} with ${status}`]),
    ...sentences
      .filter((said) => said === '' || /undefined|\[object|\bNaN\b/.test(said))
      .map((said) => `says "${said}"`),
    ...(headers['content-language'] === 'hi' ? sentences.filter((said) => !DEVANAGARI.test(said)) : []).map(
      (said) => `says in Hindi "${said}"`,
    ),
    ...sentences.filter((said) => INSIDES.test(said)).map((said) => `tells of its insides: "${said}"`),
  ];
}
