import { type Language, formatTicketId } from '@nivaran/complaints';
import type { Directory } from '@nivaran/directory';
import { namedCategory, namedDesk, namedDistrict } from '../reading/named';
import type { Names } from './sentences';

/** Hindi has no am and pm: it names the part of the day. */
const PART_OF_DAY = { hi: { dayPeriod: 'short' }, en: {} } as const satisfies Record<Language, object>;

/** Made once for each pack and language: a formatter of dates takes longer to make than a whole history to write. */
const MADE = new WeakMap<Directory, Map<Language, Names>>();

/** What a pack calls things. A code that it does not have, of an earlier version, stands for itself: history stays readable. */
export function namesIn(directory: Directory, language: Language): Names {
  const made = MADE.get(directory) ?? new Map<Language, Names>();
  MADE.set(directory, made);
  const names = made.get(language) ?? makeNames(directory, language);
  made.set(language, names);
  return names;
}

function makeNames(directory: Directory, language: Language): Names {
  const moment = new Intl.DateTimeFormat(`${language}-IN`, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit', hour12: true },
    ...PART_OF_DAY[language],
    timeZone: directory.pack.timeZone,
  });
  const texts = directory.pack.messages[language];
  const message = (key: string): string => (Object.hasOwn(texts, key) && texts[key]) || key.slice(key.indexOf('.') + 1);
  return {
    desk: (id) => (id === null ? '' : namedDesk(directory, language, id).name),
    category: (code) => namedCategory(directory, language, code).name,
    ticket: formatTicketId,
    district: (lgd) => namedDistrict(directory, language, lgd).name,
    stage: (code) => message(`stage.${code}`),
    message,
    moment: (iso) => moment.format(new Date(iso)),
  };
}
