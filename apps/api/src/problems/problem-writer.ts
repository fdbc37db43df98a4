import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { LOGGER, type Logger } from '@nivaran/platform';
import type { FastifyRequest } from 'fastify';
import { languageOf } from '../requests/language';
import { SENTENCES } from './catalogue';
import { type Code, STATUSES } from './codes';
import type { Diagnosis } from './diagnose';
import { type Problem, problemFrom } from './problem';
import { type Details, type Names, beforehandOf } from './sentence';

/** Tells what went wrong in the reader's language, and writes into the log what is our fault. */
@Injectable()
export class ProblemWriter {
  constructor(
    private readonly packs: Packs,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @param error what was diagnosed; only the log sees it */
  write(diagnosis: Diagnosis, error: unknown, request: FastifyRequest): Problem {
    const language = languageOf(request);
    return problemFrom(this.noted(diagnosis, error, request), language, this.names(language));
  }

  /** Why something is not open to this reader, before they try. */
  beforehand(code: Code, details: Details, language: Language): string {
    return beforehandOf(SENTENCES[language][code], details, this.names(language));
  }

  /** Names of the pack in force; an id that it does not know stays an id. */
  private names(language: Language): Names {
    return {
      desk: (id) => {
        const directory = this.packs.current();
        return directory.hasDesk(id) ? directory.desk(id).name[language] : id;
      },
    };
  }

  private noted(diagnosis: Diagnosis, error: unknown, { method, routeOptions }: FastifyRequest): Diagnosis {
    const { code, details } = diagnosis;
    if (STATUSES[code] < 500) return diagnosis;
    const id = randomUUID();
    const where = { id, code, method, route: routeOptions?.url ?? null };
    if (code === 'INTERNAL_ERROR') this.logger.error({ err: error, ...where }, 'A request failed.');
    else this.logger.warn({ err: error, ...where }, 'A request could not be served at the moment.');
    return { ...diagnosis, details: { ...details, id } };
  }
}
