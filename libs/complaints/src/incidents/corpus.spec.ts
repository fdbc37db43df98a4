import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EventTypes } from '@nivaran/event-store';
import { foldIncident } from './incident';
import type { IncidentEvent } from './incident-events';
import { INCIDENT_EVENT_TYPES } from './incident-event-types';

const FOLDER = join(__dirname, 'corpus');
const types = new EventTypes(INCIDENT_EVENT_TYPES);

const stored = (type: string, version: number) =>
  JSON.parse(readFileSync(join(FOLDER, `${type}.v${version}.json`), 'utf8')) as Record<string, unknown>;
const read = (type: IncidentEvent['type'], version: number) =>
  ({ type, data: types.upcast(type, version, stored(type, version)), occurredAt: '2026-11-23T04:00:00.000Z' }) as never;

describe('payloads of earlier versions of an incident’s events', () => {
  it('were kept, for every version of every type', () => {
    const released = INCIDENT_EVENT_TYPES.flatMap(({ type, version }) =>
      Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
    );
    expect(readdirSync(FOLDER).sort()).toEqual(released.sort());
  });

  it('still tell of an incident from its declaration to its end', () => {
    const events = [read('IncidentDeclared', 1), read('IncidentUpdated', 1), read('IncidentEnded', 1)];
    expect(foldIncident(events)).toEqual({
      ...{ status: 'ended', incidentId: 'INC-26-483920', source: 'COWIN' },
      title: { hi: 'कोविन बंद है', en: 'CoWIN is down' },
      text: { hi: 'कोविन फिर से चल रहा है।', en: 'CoWIN works again.' },
      ...{ startedAt: '2026-11-23T03:30:00.000Z', expectedEnd: null },
      ...{ declaredAt: '2026-11-23T04:00:00.000Z', endedAt: '2026-11-23T04:00:00.000Z' },
    });
  });
});
