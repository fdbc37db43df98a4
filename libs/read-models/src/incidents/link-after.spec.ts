import type { StoredEvent } from '@nivaran/event-store';
import { type Links, isAboutLinks, linksAfter } from './link-after';

describe('The links of a complaint', () => {
  /** Events as [type, data], at positions 1, 2, 3 … */
  const after = (...events: readonly (readonly [string, object])[]) => {
    const links = events.reduce<Links>((before, [type, data], index) => {
      const stored = {
        type,
        data,
        streamId: 'complaint-26148297315',
        position: index + 1,
        occurredAt: `at ${index + 1}`,
      };
      const event = stored as unknown as StoredEvent;
      return isAboutLinks(event) ? linksAfter(before, event) : before;
    }, new Map());
    return [...links.values()].map(({ incident_id, state, position }) => [incident_id, state, position]);
  };
  const linked = (incident: string) => ['IncidentLinked', { incident, source: 'COWIN' }] as const;
  const resumed = (cause: 'by-staff' | 'incident-ended') => ['SourceWaitEnded', { incident: 'A', cause }] as const;

  it('wait from the first event on', () => {
    expect(after(['NoteAdded', {}], linked('A'))).toEqual([['A', 'waiting', 2]]);
  });

  it('tell what ended the wait', () => {
    expect(after(linked('A'), resumed('incident-ended'))).toEqual([['A', 'resumed', 1]]);
    expect(after(linked('A'), resumed('by-staff'))).toEqual([['A', 'left', 1]]);
    expect(after(linked('A'), ['ComplaintWithdrawn', {}])).toEqual([['A', 'left', 1]]);
  });

  it('wait for the last one alone', () => {
    expect(after(linked('A'), linked('B'))).toEqual([
      ['A', 'left', 1],
      ['B', 'waiting', 2],
    ]);
    expect(after(linked('A'), linked('B'), linked('A'))).toEqual([
      ['A', 'waiting', 3],
      ['B', 'left', 2],
    ]);
  });

  it('wait anew when it is linked again after it was resumed', () => {
    expect(after(linked('A'), resumed('by-staff'), linked('A'))).toEqual([['A', 'waiting', 3]]);
  });

  it('rest while it is merged, and wait anew when that is undone', () => {
    expect(after(linked('A'), ['ComplaintMerged', {}])).toEqual([['A', 'merged', 1]]);
    expect(after(linked('A'), ['ComplaintMerged', {}], ['MergeUndone', {}])).toEqual([['A', 'waiting', 3]]);
  });

  it('are untouched by what happens to a complaint that does not wait', () => {
    expect(after(linked('A'), resumed('incident-ended'), ['ComplaintMerged', {}], ['MergeUndone', {}])).toEqual([
      ['A', 'resumed', 1],
    ]);
  });
});
