import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EventTypes, UnknownEventType } from '@nivaran/event-store';
import { type ComplaintScenario, aComplaint, loadDefaultPack } from '@nivaran/testing';
import { COMPLAINT_EVENT_TYPES } from './complaint-event-types';

const FOLDER = join(__dirname, 'corpus');
const types = new EventTypes(COMPLAINT_EVENT_TYPES);

/** Every version of every type that was ever written. */
const RELEASED = COMPLAINT_EVENT_TYPES.flatMap(({ type, version: current }) =>
  Array.from({ length: current }, (_, index) => [type, index + 1] as const),
);
const fileOf = (type: string, version: number) => `${type}.v${version}.json`;
const stored = (type: string, version: number) =>
  JSON.parse(readFileSync(join(FOLDER, fileOf(type, version)), 'utf8')) as Record<string, unknown>;

const older = () => aComplaint({ at: '2026-11-01T10:00+05:30' });

/** Lives that have every type of event in them. */
const everything = (): ComplaintScenario[] => [
  aComplaint().deferred().after('PT2H').routedTo('bhopal').accepted().asked().after('P1D').answered(),
  aComplaint().routedTo('bhopal').accepted().forwardedTo('national').returned().noted().resolved().reopened(),
  aComplaint().routedTo('bhopal').accepted().released().accepted().resolved().confirmed().rated().erased(),
  aComplaint().routedTo('bhopal').accepted().rejected().appealed().decided('dismissed'),
  aComplaint().routedTo('bhopal').assigned('asha').asked().after('P7D').after(-1).dueRecorded().withdrew(),
  aComplaint().attached().routedTo('bhopal').linkedTo('INC-26-000001').incidentEnded('INC-26-000001').escalated(),
  aComplaint().routedTo('bhopal').accepted().recategorised('SMS_MISSING').mergedInto(older()).unmerged(),
];

describe('payloads of earlier versions', () => {
  beforeAll(loadDefaultPack);

  it.each(RELEASED)('%s v%i was kept', (type, version) => {
    expect(existsSync(join(FOLDER, fileOf(type, version)))).toBe(true);
  });

  it('are of types and versions that this build knows', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(RELEASED.map(([type, version]) => fileOf(type, version)).sort());
  });

  it('are all read today, with the fields of today: another field asks for another version', () => {
    const events = everything().flatMap((life) => life.events);
    for (const [type, version] of RELEASED) {
      const written = events.find((event) => event.type === type);
      const read = types.upcast(type, version, stored(type, version));
      expect([type, Object.keys(read).sort()]).toEqual([type, Object.keys(written?.data ?? {}).sort()]);
    }
  });

  it('of a version to come are not guessed at', () => {
    for (const { type, version } of COMPLAINT_EVENT_TYPES)
      expect(() => types.upcast(type, version + 1, {})).toThrow(UnknownEventType);
  });
});
