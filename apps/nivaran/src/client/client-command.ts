import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { NivaranError } from '@nivaran/platform';
import { printJson } from '../output/output';
import { ApiClient } from './api-client';

/** The options of every command that works on a running Nivaran. */
export interface Common {
  readonly url: string;
  readonly as?: string;
  readonly lang: 'hi' | 'en';
  readonly json?: boolean;
}

class InputUnreadable extends NivaranError {
  readonly code = 'INPUT_UNREADABLE';
}

export function clientCommand(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .addOption(new Option('--url <url>', 'where Nivaran runs').env('NIVARAN_URL').default('http://127.0.0.1:3000'))
    .addOption(new Option('--as <account>', 'whom to act as; the password is asked for').env('NIVARAN_USER'))
    .addOption(new Option('--lang <language>', 'of the answers').choices(['hi', 'en']).default('en'))
    .option('--json', 'print the answer as JSON');
}

export function clientFor({ url, as, lang }: Common): ApiClient {
  return new ApiClient({ url, as, language: lang });
}

export function show(options: Common, body: unknown, forPeople: () => void): void {
  if (options.json) printJson(body);
  else forPeople();
}

/** @param file its name, or - for standard input. @throws InputUnreadable */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8')) as unknown;
  } catch (error) {
    throw new InputUnreadable(`${file} can't be read as JSON: ${(error as Error).message}`);
  }
}
