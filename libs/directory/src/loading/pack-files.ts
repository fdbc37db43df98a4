import type { Language } from '@nivaran/sla';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { PackCalendar } from '../pack/pack';
import { readCsv } from '../reading/csv-file';
import type { Problems, Source } from '../reading/problems';
import { readYaml } from '../reading/yaml-file';
import { readCalendars } from './calendars';
import { demonstrationFile, type DemonstrationCase } from './demonstration-schema';
import {
  categoriesFile,
  desksFile,
  districtRow,
  messagesFile,
  packFile,
  pincodeRow,
  policyFile,
  repliesFile,
} from './schemas';

type FileOf<Schema extends z.ZodType> = Source<z.infer<Schema>>;

/** A pack's files, each of which fits its schema. */
export interface PackFiles {
  readonly pack: FileOf<typeof packFile>;
  readonly districts: Source<readonly z.infer<typeof districtRow>[]>;
  readonly pincodes: Source<readonly z.infer<typeof pincodeRow>[]>;
  readonly desks: FileOf<typeof desksFile>;
  readonly categories: FileOf<typeof categoriesFile>;
  readonly policy: FileOf<typeof policyFile>;
  readonly calendars: readonly PackCalendar[];
  readonly replies: FileOf<typeof repliesFile>;
  readonly messages: Readonly<Record<Language, FileOf<typeof messagesFile>>>;
  /** A pack need not have a demonstration. */
  readonly demonstration: Source<readonly DemonstrationCase[]> | undefined;
}

/** The files as far as they could be read: a check looks at what it needs, and passes over what is not there. */
export type ReadFiles = { readonly [File in keyof PackFiles]: PackFiles[File] | null };

const DEMONSTRATION = 'demonstration.yaml';

export async function readPackFiles(folder: string, problems: Problems): Promise<ReadFiles> {
  const yaml = <Data>(file: string, schema: z.ZodType<Data>) => readYaml(folder, file, schema, problems);
  const pack = await yaml('pack.yaml', packFile);
  const [districts, pincodes, desks, categories, policy, calendars, replies, hi, en, demonstration] = await Promise.all(
    [
      readCsv(folder, 'districts.csv', districtRow, problems),
      readCsv(folder, 'pincodes.csv', pincodeRow, problems),
      yaml('desks.yaml', desksFile),
      yaml('categories.yaml', categoriesFile),
      yaml('sla-policy.yaml', policyFile),
      readCalendars(folder, pack?.data.timeZone ?? 'UTC', problems),
      yaml('replies.yaml', repliesFile),
      yaml('messages/hi.yaml', messagesFile),
      yaml('messages/en.yaml', messagesFile),
      readDemonstration(folder, problems),
    ],
  );
  const messages = hi && en ? { hi, en } : null;
  return { pack, districts, pincodes, desks, categories, policy, calendars, replies, messages, demonstration };
}

/** Undefined if the pack has none. */
export async function readDemonstration(
  folder: string,
  problems: Problems,
): Promise<Source<readonly DemonstrationCase[]> | null | undefined> {
  const exists = await access(join(folder, DEMONSTRATION)).then(
    () => true,
    () => false,
  );
  return exists ? readYaml(folder, DEMONSTRATION, demonstrationFile, problems) : undefined;
}
