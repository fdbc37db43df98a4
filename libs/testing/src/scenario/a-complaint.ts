import { type ComplaintLodged, decideLodge, fold, ticketIdFrom } from '@nivaran/complaints';
import { ComplaintScenario } from './complaint-scenario';
import { defaultPack, factsAt } from './default-pack';
import { PERSON, citizen } from './people';
import { recorded } from './scenario';
import { sealed } from './sealed';
import { MONDAY, instant } from './time';

/** What may be said of a lodging; the rest is a second dose that is missing, of a citizen of Bhopal who writes Hindi. */
export type Lodging = Partial<Omit<ComplaintLodged['data'], 'packVersion' | 'consent'>> & {
  /** When it is lodged; else on a quiet Monday at opening time. */
  readonly at?: string;
};

let lodgings = 0;

/** A complaint that was just lodged. Each has another ticket ID. */
export function aComplaint({ at = MONDAY, ...said }: Lodging = {}): ComplaintScenario {
  const now = instant(at);
  const packs = [defaultPack()];
  const ticketId = said.ticketId ?? ticketIdFrom(2026, (lodgings += 1));
  const person = said.person ?? PERSON;
  const lodging = decideLodge(
    {
      ...{ ticketId, person, category: 'DOSE_MISSING', language: 'hi', channel: 'phone' },
      statement: sealed('दूसरी खुराक ऐप में नहीं दिख रही', person),
      personal: sealed('{"name":"…"}', person),
      vaccination: { dose: 2, date: '2021-06-21', centre: null, districtLgd: 396, vaccine: 'COVISHIELD' },
      residence: { pin: '462001', districtLgd: null },
      ...{ idProof: 'AADHAAR', consent: { textVersion: defaultPack().consentVersion } },
      ...said,
    },
    factsAt(now, packs),
  );
  const events = recorded(lodging, citizen(person), { complaint: { ticketId }, events: [], now });
  const complaint = fold(events);
  if (!complaint) throw new Error('A lodging makes a complaint.');
  return new ComplaintScenario({ complaint, events, now, packs });
}
