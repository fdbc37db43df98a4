import { NivaranError } from '../errors/nivaran-error';

/** The embedded PostgreSQL cannot be made, started or kept running. `lastLines` are the end of its own log. */
export class EmbeddedPostgresFailed extends NivaranError {
  readonly code = 'EMBEDDED_POSTGRES_FAILED';

  constructor(sentence: string, lastLines: readonly string[] = []) {
    super([sentence, ...lastLines.map((line) => `  ${line}`)].join('\n'), { lastLines });
  }
}
