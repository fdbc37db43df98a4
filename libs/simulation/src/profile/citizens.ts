import type { Language } from '@nivaran/complaints';
import type { District } from '@nivaran/directory';
import { Random } from '../random/random';
import { Weighted } from '../random/weighted';
import { FAMILY_NAMES, GIVEN_NAMES } from './people';
import type { Places } from './places';
import { VOICES, type Voice } from './profile';

/** The numbers after those of the demonstration's invented people. */
const FIRST_MOBILE = 9_000_020_000;
const MOST = 10_000_000;

const voices = Weighted.of(VOICES);

/** Somebody who complains. All invented. */
export interface Citizen {
  readonly id: string;
  readonly name: string;
  readonly mobile: string;
  readonly email: string | null;
  readonly voice: Voice;
  readonly language: Language;
  readonly home: District;
  readonly pin: string | null;
}

/** The citizen of this number: the same one at every call. */
export function citizenOf(seed: number, number: number, places: Places): Citizen {
  if (number >= MOST) throw new RangeError(`There are no invented mobile numbers left for person ${number}.`);
  const random = Random.named(seed, 'person', number);
  const id = random.uuid();
  const voice = voices.draw(random);
  const script = voice === 'devanagari' ? 'hi' : 'en';
  const [given, family] = [random.pick(GIVEN_NAMES.en), random.pick(FAMILY_NAMES.en)];
  const home = places.district(random);
  return {
    id,
    name: script === 'hi' ? `${random.pick(GIVEN_NAMES.hi)} ${random.pick(FAMILY_NAMES.hi)}` : `${given} ${family}`,
    mobile: String(FIRST_MOBILE + number),
    email: random.chance(0.25) ? `${given}.${family}.${number}@example.org`.toLowerCase() : null,
    voice,
    language: voice === 'english' ? 'en' : 'hi',
    home,
    pin: random.chance(0.85) ? places.pinIn(home.lgd, random) : null,
  };
}
