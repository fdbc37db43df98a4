import { aComplaint, loadDefaultPack } from '@nivaran/testing';

describe('lodging a complaint', () => {
  beforeAll(loadDefaultPack);

  it('starts its life and the hour that routing has, day or night', () => {
    const { complaint, events } = aComplaint({ at: '2026-11-22T23:30+05:30' });
    expect(events).toMatchObject([
      {
        type: 'ComplaintLodged',
        data: { category: 'DOSE_MISSING', consent: { textVersion: expect.stringMatching(/^[0-9a-f]{12}$/) } },
      },
      {
        type: 'StageStarted',
        data: {
          ...{ stage: 'ROUTE', instance: 'ROUTE-1', holder: null, target: 'PT1H', calendar: 'always-on', pausedBy: [] },
          startedAt: '2026-11-22T18:00:00.000Z',
          dueSoonAt: '2026-11-22T18:45:00.000Z',
          dueAt: '2026-11-22T19:00:00.000Z',
          wakeAt: '2026-11-22T19:00:00.000Z',
        },
      },
    ]);
    expect(complaint).toMatchObject({ status: 'lodged', lodgedAt: Date.parse('2026-11-22T18:00:00Z') });
  });

  it('names the version of the pack that it was decided under', () => {
    const { events, facts } = aComplaint();
    expect(events.map(({ data }) => 'packVersion' in data && data.packVersion)).toEqual([
      ...[facts.rules.version, facts.rules.version],
    ]);
  });

  it('keeps sealed texts out of the state', () => {
    const { complaint } = aComplaint();
    expect(Object.keys(complaint)).not.toContain('statement');
    expect(Object.keys(complaint)).not.toContain('personal');
  });
});
