import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { projectRoot } from '../project-root/project-root';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of this process, and those of `.env` in the project folder that it does not set (an empty one is set). */
export function readEnvironment(file = join(projectRoot(), '.env')): Environment {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return { ...parseEnv(text), ...process.env };
}
