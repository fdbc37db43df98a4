import type { Language } from '@nivaran/complaints';
import type { FastifyRequest } from 'fastify';

/** Every page stands under its language, so that an address that is passed on says the same to whoever opens it. */
export const LANGUAGES = ['hi', 'en'] as const satisfies readonly Language[];

const IN_PATH = /^\/(hi|en)(?=[/?#]|$)/;

/** The language that an address names; undefined if none. */
export function languageIn(url: string): Language | undefined {
  return IN_PATH.exec(url)?.[1] as Language | undefined;
}

/** The same page in another language. */
export function inLanguage(url: string, language: Language): string {
  return url.replace(IN_PATH, `/${language}`);
}

const COOKIE = 'nivaran_language';
const A_YEAR = 31_536_000;

/** What was chosen last on this device; undefined if nothing was. */
export function chosenLanguage({ headers }: FastifyRequest): Language | undefined {
  return new RegExp(`(?:^|;\\s*)${COOKIE}=(hi|en)(?:;|$)`).exec(headers.cookie ?? '')?.[1] as Language | undefined;
}

export function languageCookie(language: Language): string {
  return `${COOKIE}=${language}; Path=/; Max-Age=${A_YEAR}; HttpOnly; SameSite=Lax`;
}
