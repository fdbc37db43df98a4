import type { Directory } from '@nivaran/directory';
import type { Language } from '@nivaran/complaints';

/** A code with its name in the reader's language. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

export function namedDesk(directory: Directory, language: Language, id: string): Named {
  return { code: id, name: directory.hasDesk(id) ? directory.desk(id).name[language] : id };
}

export function namedCategory(directory: Directory, language: Language, code: string): Named {
  return { code, name: directory.hasCategory(code) ? directory.category(code).name[language] : code };
}

export function namedDistrict(directory: Directory, language: Language, lgd: number): Named {
  return { code: String(lgd), name: directory.hasDistrict(lgd) ? directory.district(lgd).name[language] : String(lgd) };
}

/** A system or office that work can wait for. A code that the pack has lost stands for itself. */
export function namedSource(directory: Directory, language: Language, code: string): Named {
  const texts = directory.pack.messages[language];
  const key = `source.${code}`;
  return { code, name: (Object.hasOwn(texts, key) && texts[key]) || code };
}
