import {
  type ComplaintScenario,
  type TriedStep,
  aComplaint,
  aLife,
  aLodging,
  lifeSteps,
  loadDefaultPack,
  propertyRuns,
  tryStep,
} from '@nivaran/testing';
import fc from 'fast-check';
import { recordDue } from '../clocks/record-due';
import type { Complaint } from '../complaint';
import { fold } from '../evolve';
import { after } from '../perform';
import { EVENT_VERSIONS } from '../../event-types/event-versions';
import { whyNot } from '../why-not';
import { type LifeModel, NEWLY_LODGED, OPEN_STAGES, modelAfter, seenAs } from './life-model.fixture';

/** What a rule may refuse for that the table can not know. */
const RULES_OWN_REFUSALS = [
  ...['DESK_UNKNOWN', 'DESK_SAME', 'FORWARD_IS_RETURN', 'BOUNCE_NEEDS_APPROVAL', 'OFFICER_SAME', 'LEVEL_REACHED'],
  ...['RESOLUTION_UNKNOWN', 'REASON_UNKNOWN', 'CATEGORY_UNKNOWN', 'CATEGORY_SAME', 'SOURCE_UNKNOWN'],
  ...['EVIDENCE_TWICE', 'EVIDENCE_TOO_MUCH', 'INCIDENT_ENDED', 'INCIDENT_LINKED'],
  ...['MERGE_OTHER_PERSON', 'MERGE_NOT_OLDER', 'MERGE_ENDED'],
];

/** Whatever is done by whomever at whatever times, `check` holds after each step. */
function always(check: (step: TriedStep) => void): void {
  fc.assert(
    fc.property(aLodging, lifeSteps, (lodging, steps) => {
      let scenario: ComplaintScenario = aComplaint(lodging);
      for (const step of steps) {
        const tried = tryStep(scenario, step);
        check(tried);
        scenario = tried.scenario;
      }
    }),
    propertyRuns(),
  );
}

describe('laws of every complaint', () => {
  beforeAll(loadDefaultPack);

  it('no sequence of commands reaches an impossible state, and a second opinion agrees with each', () => {
    fc.assert(
      fc.property(aLodging, lifeSteps, (lodging, steps) => {
        let scenario: ComplaintScenario = aComplaint(lodging);
        let model: LifeModel = NEWLY_LODGED;
        for (const step of steps) {
          const tried = tryStep(scenario, step);
          if (!tried.refusal) model = modelAfter(model, tried);
          scenario = tried.scenario;
          const { before: _, ...seen } = model;
          expect(seenAs(scenario.complaint)).toEqual(seen);
        }
      }),
      propertyRuns(),
    );
  });

  it('the fold of its events is its state, step by step', () => {
    always(({ scenario }) => expect(fold(scenario.events)).toEqual(scenario.complaint));
  });

  it('a refusal leaves no events', () => {
    always(({ refusal, scenario, before }) => {
      if (refusal) expect(scenario.events).toBe(before.events);
    });
  });

  it('the table of permissions and the rules never disagree', () => {
    always(({ refusal, action, actor, before }) => {
      const due = recordDue(before.complaint, before.facts);
      const byTable = whyNot(actor, action, after(before.complaint, due, before.facts), before.facts);
      if (byTable) expect(refusal).toEqual(byTable);
      else if (refusal) expect(RULES_OWN_REFUSALS).toContain(refusal.refused);
    });
  });

  it('the desk that answers to the citizen never changes after routing', () => {
    always(({ before, scenario }) => {
      const was = unmerged(before.complaint);
      if ('accountable' in was) expect(unmerged(scenario.complaint)).toMatchObject({ accountable: was.accountable });
    });
  });

  it('exactly the clocks of its status are open: none once it has ended', () => {
    always(({ scenario: { complaint } }) => {
      const was = unmerged(complaint);
      const queued = was.status === 'awaitingSource' && was.officer === null ? ['ACCEPT'] : [];
      const open = complaint.stages.map(({ stage }) => stage).sort();
      expect(open).toEqual([...queued, ...OPEN_STAGES[was.status]]);
    });
  });

  it('every event of one decision was decided at one time, and time never goes back', () => {
    always(({ before, scenario }) => {
      const added = scenario.events.slice(before.events.length);
      expect(added.every(({ occurredAt }) => Date.parse(occurredAt) === before.now)).toBe(true);
    });
  });

  it('random lives see every kind of event and every status: these laws have something to hold for', () => {
    const lives = fc.sample(aLife, { seed: 20261116, numRuns: 400 });
    const statuses = new Set(lives.flatMap(({ events }) => statusesOf(events)));
    expect([...statuses].sort()).toEqual([...Object.keys(OPEN_STAGES), 'merged'].sort());
    const types = new Set(lives.flatMap(({ events }) => events.map(({ type }) => type)));
    expect([...types].sort()).toEqual(Object.keys(EVENT_VERSIONS).sort());
  });
});

/** What a merged complaint was, and is again if the merge is undone; any other as it is. */
function unmerged(complaint: Complaint): Exclude<Complaint, { status: 'merged' }> {
  return complaint.status === 'merged' ? complaint.before : complaint;
}

function statusesOf(events: ComplaintScenario['events']): string[] {
  return events.map((_, index) => fold(events.slice(0, index + 1))?.status ?? 'none');
}
