import type { Language } from '@nivaran/complaints';
import type { Directory } from '@nivaran/directory';
import type { Named } from '../reading/named';

/** A source of the pack; one that a later pack has dropped keeps its code for a name. */
export function namedSource({ pack }: Directory, language: Language, code: string): Named {
  return { code, name: pack.messages[language][`source.${code}`] ?? code };
}
