import { pino, type DestinationStream, type Logger } from 'pino';
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
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redact(fields) as Record<string, unknown>,
        bindings: (fields) => redact(fields) as Record<string, unknown>,
      },
      serializers: { err: (error: unknown) => error }, // redact() has already described it
    },
    forPeople ? linesForPeople(stream) : stream,
  );
}

function linesForPeople(stream: NodeJS.WritableStream): DestinationStream {
  const colorize = (stream as { isTTY?: boolean }).isTTY === true && process.env['NO_COLOR'] === undefined;
  return pretty({ destination: stream, sync: true, colorize, translateTime: 'SYS:HH:MM:ss', singleLine: true });
}
