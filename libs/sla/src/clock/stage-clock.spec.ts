import { alwaysOnCalendar } from '../calendar/calendar-data';
import { BHOPAL, ist } from '../calendar/calendars.fixture';
import { WorkingCalendar } from '../calendar/working-calendar';
import { targetMillis } from '../duration/target';
import { HOUR } from '../time/instant';
import {
  adjustClock,
  dueAt,
  instantAtShare,
  instantAtUsed,
  pauseClock,
  resumeClock,
  startClock,
  usedAt,
} from './stage-clock';

const bhopal = new WorkingCalendar(BHOPAL);
const always = new WorkingCalendar(alwaysOnCalendar('Asia/Kolkata'));
const threeDays = targetMillis('P3D', bhopal);

describe('a stage clock', () => {
  const started = startClock(threeDays, ist('2026-11-20T16:00'));

  it('is due when its working days are used up, the weekend and a holiday left out', () => {
    expect(dueAt(started, bhopal)).toBe(ist('2026-11-26T16:00'));
  });

  it('is due soon at a share of its target', () => {
    expect(instantAtShare(started, bhopal, 0.75)).toBe(bhopal.add(ist('2026-11-20T16:00'), threeDays * 0.75));
    expect(instantAtShare(started, bhopal, 1)).toBe(dueAt(started, bhopal));
  });

  it('climbs the ladder in working time after the due time', () => {
    expect(instantAtUsed(started, bhopal, started.targetMillis)).toBe(ist('2026-11-26T16:00'));
    expect(instantAtUsed(started, bhopal, started.targetMillis + targetMillis('P1D', bhopal))).toBe(
      ist('2026-11-27T16:00'),
    );
  });

  it('counts a half day for what is worked on it', () => {
    const overHoli = startClock(targetMillis('P1D', bhopal), ist('2026-03-04T10:30'));
    expect(dueAt(overHoli, bhopal)).toBe(ist('2026-03-05T15:00'));
  });

  it('has no due time while it is paused', () => {
    const paused = pauseClock(started, bhopal, ist('2026-11-23T11:30'));
    expect(paused).toEqual({ targetMillis: threeDays, usedMillis: 3 * HOUR, since: null });
    expect(dueAt(paused, bhopal)).toBeNull();
    expect(instantAtShare(paused, bhopal, 0.75)).toBeNull();
    expect(instantAtUsed(paused, bhopal, paused.targetMillis + HOUR)).toBeNull();
    expect(usedAt(paused, bhopal, ist('2027-01-01T00:00'))).toBe(3 * HOUR);
  });

  it('keeps what was used when it is resumed', () => {
    const paused = pauseClock(started, bhopal, ist('2026-11-23T11:30'));
    const resumed = resumeClock(paused, ist('2026-11-25T10:30'));
    expect(usedAt(resumed, bhopal, ist('2026-11-25T11:30'))).toBe(4 * HOUR);
    expect(dueAt(resumed, bhopal)).toBe(ist('2026-11-27T15:00'));
  });

  it('moves no due time when it is paused over a night', () => {
    const paused = pauseClock(started, bhopal, ist('2026-11-20T19:00'));
    expect(dueAt(resumeClock(paused, ist('2026-11-22T12:00')), bhopal)).toBe(dueAt(started, bhopal));
  });

  it('does not restart when it is resumed while it runs, nor lose time when it is paused twice', () => {
    expect(resumeClock(started, ist('2026-11-25T12:00'))).toBe(started);
    const paused = pauseClock(started, bhopal, ist('2026-11-23T11:30'));
    expect(pauseClock(paused, bhopal, ist('2026-11-25T12:00'))).toBe(paused);
  });

  it('is due at once when its target was used up before it is resumed', () => {
    const late = pauseClock(started, bhopal, ist('2026-11-27T18:00'));
    const resumed = resumeClock(late, ist('2026-11-28T09:00'));
    expect(dueAt(resumed, bhopal)).toBe(ist('2026-11-28T09:00'));
    expect(instantAtUsed(resumed, bhopal, resumed.targetMillis + HOUR)).toBe(ist('2026-11-28T09:00'));
    expect(instantAtUsed(resumed, bhopal, resumed.targetMillis + 10 * HOUR)).toBe(ist('2026-11-30T11:00'));
  });

  it('with a target of nothing is due when it starts', () => {
    expect(dueAt(startClock(0, ist('2026-11-21T09:00')), bhopal)).toBe(ist('2026-11-21T09:00'));
  });
});

describe('a clock that changes its calendar', () => {
  it('keeps the hours that were used', () => {
    const started = startClock(threeDays, ist('2026-11-23T10:30'));
    const moved = adjustClock(started, bhopal, 72 * HOUR, ist('2026-11-23T14:15'));
    expect(moved).toEqual({ targetMillis: 72 * HOUR, usedMillis: 3.75 * HOUR, since: ist('2026-11-23T14:15') });
    expect(dueAt(moved, always)).toBe(ist('2026-11-26T10:30'));
  });

  it('leaves out a holiday ordered late, and nothing that was counted before', () => {
    const holiday = { date: '2026-11-25', name: { en: 'Election' }, hours: [] };
    const renewed = new WorkingCalendar({ ...BHOPAL, exceptions: [...BHOPAL.exceptions, holiday] });
    const started = startClock(threeDays, ist('2026-11-20T16:00'));
    const moved = adjustClock(started, bhopal, threeDays, ist('2026-11-23T11:30'));
    expect(moved.usedMillis).toBe(3 * HOUR);
    expect(dueAt(moved, renewed)).toBe(ist('2026-11-27T16:00'));
  });

  it('stays paused when it was paused', () => {
    const paused = pauseClock(startClock(threeDays, ist('2026-11-23T10:30')), bhopal, ist('2026-11-23T18:00'));
    expect(adjustClock(paused, bhopal, 72 * HOUR, ist('2026-11-25T12:00'))).toEqual({
      targetMillis: 72 * HOUR,
      usedMillis: 7.5 * HOUR,
      since: null,
    });
  });
});
