import {
  type Actor,
  type Channel,
  type ComplaintEvent,
  type Complaint,
  type LodgeInput,
  decideLodge,
  maskAadhaar,
} from '@nivaran/complaints';
import type { Instant } from '@nivaran/sla';
import type { Citizen } from '../profile/citizens';
import { CENTRES } from '../profile/people';
import { CHANNELS, ID_PROOFS, SHARES, VACCINES, type Voice } from '../profile/profile';
import { CLOSINGS_EN, STATEMENTS_EN } from '../profile/statements.en';
import { CLOSINGS_HI, STATEMENTS_HI } from '../profile/statements.hi';
import { CLOSINGS_ROMAN, STATEMENTS_ROMAN } from '../profile/statements.roman';
import { HELPDESK } from '../profile/teams';
import type { Random } from '../random/random';
import { Weighted } from '../random/weighted';
import type { Seal, World } from './world';

const DAY = 86_400_000;
const channels = Weighted.of(CHANNELS);
const idProofs = Weighted.of(ID_PROOFS);
const vaccines = Weighted.of(VACCINES);

const WORDS: Readonly<
  Record<Voice, { readonly statements: typeof STATEMENTS_HI; readonly closings: readonly string[] }>
> = {
  devanagari: { statements: STATEMENTS_HI, closings: CLOSINGS_HI },
  roman: { statements: STATEMENTS_ROMAN, closings: CLOSINGS_ROMAN },
  english: { statements: STATEMENTS_EN, closings: CLOSINGS_EN },
};

/** What a citizen says, at some moment; `older`: the complaint that they lodge once more. */
export function lodgeInput(
  world: World,
  { name, mobile, email, voice, language, home, pin }: Citizen,
  { random, at, older }: { readonly random: Random; readonly at: Instant; readonly older: Complaint | null },
): LodgeInput {
  const { places } = world;
  const category = older?.category ?? world.categories.draw(random).code;
  const channel: Channel = channels.draw(random);
  const unclear = random.chance(SHARES.placeUnclear);
  const away = random.chance(0.07) ? places.district(random) : home;
  const day = new Date(at - (15 + random.int(240)) * DAY);
  const script = voice === 'devanagari' ? 'hi' : 'en';
  const centre = fill(random.pick(CENTRES[script]), { place: away.name[script], ward: String(1 + random.int(45)) });
  const slots = { date: dateIn(voice, day), centre, place: home.name[script], days: String(5 + random.int(60)) };
  const withDose = !['ID_DUPLICATE', 'UNKNOWN_MEMBER', 'OTHER', 'AADHAAR_SOURCE'].includes(category);
  return {
    category,
    language,
    channel,
    statement: statement(voice, category, slots, random),
    complainant: { name, mobile, email },
    vaccination: {
      dose: withDose ? 1 + random.int(2) : null,
      date: withDose ? day.toISOString().slice(0, 10) : null,
      centre: withDose ? centre : null,
      districtLgd: withDose && !unclear ? away.lgd : null,
      vaccine: withDose ? vaccines.draw(random) : null,
      beneficiaryReference: random.chance(0.3) ? `9${random.digits(13)}` : null,
      ...(older ? older.vaccination : {}),
    },
    residence: unclear
      ? { pin: places.sharedPin(random), districtLgd: null }
      : { pin, districtLgd: pin === null || random.chance(0.3) ? home.lgd : null },
    idProof: random.chance(0.8) ? { type: idProofs.draw(random), last4: random.digits(4) } : null,
  };
}

/** Who types it in: the citizen on the web, else the helpdesk. */
export function lodger(channel: Channel): Actor {
  return channel === 'web' ? { kind: 'citizen', id: 'public' } : HELPDESK;
}

/** The events of lodging it. */
export function lodge(
  world: World,
  ticketId: string,
  person: string,
  input: LodgeInput,
  { at, seal }: { readonly at: Instant; readonly seal: Seal },
): readonly ComplaintEvent[] {
  const { category, language, channel, complainant, vaccination, residence, idProof } = input;
  const { beneficiaryReference, centre, ...jab } = vaccination;
  const personal = { beneficiaryReference, centre, idProofLast4: idProof?.last4 ?? null, ...complainant };
  return decideLodge(
    {
      ticketId,
      category,
      language,
      channel,
      person,
      residence,
      statement: seal('statement', maskAadhaar(input.statement)),
      personal: seal('personal', JSON.stringify(personal)),
      vaccination: { ...jab, centre: null },
      idProof: idProof?.type ?? null,
      consent: { textVersion: world.consentVersion },
    },
    world.facts(at),
  );
}

function statement(voice: Voice, category: string, slots: Readonly<Record<string, string>>, random: Random): string {
  const { statements, closings } = WORDS[voice];
  const text = fill(random.pick(statements[category] ?? statements['OTHER'] ?? []), slots);
  return random.chance(0.55) ? `${text} ${random.pick(closings)}` : text;
}

function fill(text: string, slots: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
}

const MONTHS = {
  devanagari: 'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर',
  roman: 'January February March April May June July August September October November December',
  english: 'January February March April May June July August September October November December',
} as const;

function dateIn(voice: Voice, day: Date): string {
  return `${day.getUTCDate()} ${MONTHS[voice].split(' ')[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}
