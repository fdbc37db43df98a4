import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectRoot } from '../project-root/project-root';
import type { Environment } from './environment';
import type { SettingProblem } from './setting-invalid';
import { SECRETS } from './variables';

/** Settings with the content of the files that secrets were given by. */
export interface WithSecrets {
  readonly given: Environment;
  /** Variable of a secret → the file that it came from; the others were given themselves. */
  readonly files: Readonly<Record<string, string>>;
  readonly problems: readonly SettingProblem[];
}

/** Of the variable that names the file of a secret, as Docker and Kubernetes mount them. */
export const fileVariable = (secret: string): string => `${secret}_FILE`;

/** Reads the secrets that are given by file: the value is the file's text without the white space around it. */
export function readSecretFiles(env: Environment): WithSecrets {
  const given: Record<string, string | undefined> = { ...env };
  const files: Record<string, string> = {};
  const problems: SettingProblem[] = [];
  for (const secret of SECRETS) {
    const variable = fileVariable(secret);
    const path = env[variable];
    if (path === undefined) continue;
    const file = resolve(projectRoot(), path);
    const outcome = env[secret] === undefined ? readSecret(file) : { problem: `is set as well as ${secret}` };
    if ('value' in outcome) {
      given[secret] = outcome.value;
      files[secret] = file;
    } else {
      problems.push({ variable, problem: outcome.problem, remedy: `Give the path of a file, or ${secret} itself.` });
    }
  }
  return { given, files, problems };
}

function readSecret(file: string): { readonly value: string } | { readonly problem: string } {
  try {
    const value = readFileSync(file, 'utf8').trim();
    return value === '' ? { problem: `names ${file}, which is empty` } : { value };
  } catch (error) {
    return { problem: `names ${file}, which cannot be read (${(error as NodeJS.ErrnoException).code})` };
  }
}
