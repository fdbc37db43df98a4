import type { Language } from '@nivaran/complaints';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** What its reader chose: by the page's address, or before, on a way that led over another site. */
    language?: Language;
  }
}

/**
 * The reader's language: the query's `lang`, else the best of Accept-Language (RFC 9110, 12.5.4), else English, which
 * programs expect.
 */
export function languageOf({
  query,
  headers,
  language,
}: Pick<FastifyRequest, 'query' | 'headers' | 'language'>): Language {
  if (language !== undefined) return language;
  const asked = (query as { lang?: unknown } | null)?.lang;
  if (asked === 'hi' || asked === 'en') return asked;
  return fromHeader(headers['accept-language'] ?? '');
}

const LONGEST_HEADER = 500;

function fromHeader(header: string): Language {
  let best: { readonly language: Language; readonly weight: number } | undefined;
  for (const range of header.slice(0, LONGEST_HEADER).toLowerCase().split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const language = /^(hi|en)(-|$)/.exec(tag)?.[1] as Language | undefined;
    if (!language) continue;
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const weight = quality === undefined ? 1 : Number(quality);
    if (weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? 'en';
}
