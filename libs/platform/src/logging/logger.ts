import { pino, type Bindings, type ChildLoggerOptions, type DestinationStream, type Logger } from 'pino';
import pretty from 'pino-pretty';
import type { LogLevel } from '../settings/variables';
import { redact } from './redact';

export interface LoggerOptions {
  readonly level: LogLevel;
  /** Lines for people instead of JSON for programs. */
  readonly pretty: boolean;
  /** Where it goes; standard output if not given. */
  readonly stream?: NodeJS.WritableStream & DestinationStream;
}

/**
 * The log of a process: one JSON object for each line, `time` in ISO 8601 UTC, an error under `err`. Private values are
 * left out by their names, so log objects with ids (`logger.info({ complaintId }, 'Routed.')`) and keep values out of
 * the sentence.
 */
export function createLogger({ level, pretty: forPeople, stream = process.stdout }: LoggerOptions): Logger {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redact(fields) as Record<string, unknown>,
      },
      serializers: { err: (error: unknown) => error }, // redact() has already described it
    },
    forPeople ? linesForPeople(stream) : stream,
  );
  return redactChildren(logger);
}

/** pino passes what a child logger carries along by the formatter above. */
function redactChildren(logger: Logger): Logger {
  const prototype = Object.getPrototypeOf(logger) as Logger;
  logger.child = function <L extends string = never>(
    this: Logger,
    bindings: Bindings,
    options?: ChildLoggerOptions<L>,
  ) {
    return prototype.child.call(this, redact(bindings) as Bindings, options as ChildLoggerOptions<string>) as Logger<L>;
  };
  return logger;
}

function linesForPeople(stream: NodeJS.WritableStream): DestinationStream {
  const colorize = (stream as { isTTY?: boolean }).isTTY === true && process.env['NO_COLOR'] === undefined;
  return pretty({ destination: stream, sync: true, colorize, translateTime: 'SYS:HH:MM:ss', singleLine: true });
}
