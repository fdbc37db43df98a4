import type { Language } from '@nivaran/complaints';
import type { Directory } from '@nivaran/directory';
import { type Named, namedCategory, namedDesk, namedDistrict } from './named';

/** What reports group by. */
export type Group = 'district' | 'desk' | 'tier' | 'category' | 'stage' | 'officer' | 'status';

/** A row's group with its name in a language; what the pack does not have is called by its code. */
export function namedGroup(directory: Directory, language: Language, group: Group, key: string): Named {
  switch (group) {
    case 'district':
      return namedDistrict(directory, language, Number(key));
    case 'desk':
      return namedDesk(directory, language, key);
    case 'category':
      return namedCategory(directory, language, key);
    case 'officer':
      return { code: key, name: key };
    case 'stage':
    case 'status':
    case 'tier':
      return { code: key, name: directory.message(language, `${group}.${key}`) };
  }
}
