import type { Language } from '@nivaran/complaints';
import type { FastifyRequest } from 'fastify';
import type { Problem } from '../problems/problem';
import { htmlOf } from './page';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** People come here with their browser: what goes wrong is told to them in a page. */
    showsPages?: boolean;
  }
}

/** How a problem is told to people; a process that serves pages brings its own. */
export type PageOfProblem = (problem: Problem, language: Language, request: FastifyRequest) => string;
export const PAGE_OF_PROBLEM = Symbol('PageOfProblem');

const BACK: Readonly<Record<Language, string>> = { en: 'Back to Nivaran', hi: 'निवारण पर वापस जाएँ' };

/** Whether a problem with this request is told in a page: a browser says that it takes HTML, a program does not. */
export function wantsPage({ headers, is404, routeOptions, url }: FastifyRequest): boolean {
  const isForPeople = is404 ? !url.startsWith('/api/') : routeOptions.config.showsPages === true;
  return isForPeople && (headers.accept ?? '').includes('text/html');
}

export const plainPage: PageOfProblem = ({ title, detail }, language) =>
  htmlOf({ language, title, text: detail, link: { to: '/', text: BACK[language] } });
