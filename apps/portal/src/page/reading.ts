import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Language } from '@nivaran/complaints';
import type { FastifyRequest } from 'fastify';
import { TEXTS, type Texts } from '../texts/texts';
import { languageIn } from './language';

/** In what a page is read, and where it stands. */
export interface Reading {
  readonly language: Language;
  readonly texts: Texts;
  /** Path and query, to come back to in another language. */
  readonly url: string;
}

/** Of a page under its language. */
export function readingOf({ url }: Pick<FastifyRequest, 'url'>): Reading {
  return readingIn(languageIn(url) ?? 'hi', url);
}

export function readingIn(language: Language, url: string): Reading {
  return { language, texts: TEXTS[language], url: languageIn(url) ? url : `/${language}` };
}

/** The reading of the page that is asked for. */
export const ReadingOf = createParamDecorator((_: undefined, context: ExecutionContext): Reading =>
  readingOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
