import { type TriedStep } from '@nivaran/testing';
import type { Complaint, Status } from '../complaint';

/** A second opinion on a complaint's life: a few lines that know nothing of events. Stages by name only. */
export interface LifeModel {
  readonly status: Status;
  readonly accountable: string | null;
  readonly holder: string | null;
  readonly officer: string | null;
  /** Desks that wait for it, innermost last. */
  readonly waiting: readonly string[];
  readonly entry: string | null;
  /** Whether it had a resolution or a rejection before it was appealed; else null. */
  readonly against: 'resolved' | 'closed' | 'rejected' | null;
  /** What it was before it was merged. */
  readonly before: LifeModel | null;
}

export const NEWLY_LODGED: LifeModel = {
  ...{ status: 'lodged', accountable: null, holder: null, officer: null, waiting: [], entry: null },
  ...{ against: null, before: null },
};

/** Which clocks run or stand still in each status: no more and no fewer. Merged, they are those of the status before. */
export const OPEN_STAGES: Readonly<Record<Exclude<Status, 'merged'>, readonly string[]>> = {
  lodged: ['ROUTE'],
  triage: ['ROUTE'],
  routed: ['ACCEPT', 'ACT', 'RESOLVE'],
  accepted: ['ACT', 'RESOLVE'],
  awaitingCitizen: ['ACT', 'ANSWER', 'RESOLVE'],
  awaitingSource: ['ACT', 'RESOLVE'], // and ACCEPT, if nobody has accepted it
  appealed: ['APPEAL'],
  withdrawn: [],
  resolved: ['CONFIRM'],
  rejected: [],
  closed: [],
};

const DESK_OF_DISTRICT: Readonly<Record<number, string>> = { 396: 'bhopal', 410: 'indore' };

/** The model after a step that was carried out. */
export function modelAfter(model: LifeModel, { action, actor, before, scenario }: TriedStep): LifeModel {
  switch (action) {
    case 'route': {
      // Where to is the pack's affair, and checked there; that the words agree with each other is checked here.
      const { complaint } = scenario;
      if (!('holder' in complaint)) return { ...model, status: 'triage' };
      const accountable = DESK_OF_DISTRICT[complaint.districtLgd] ?? '';
      const holder = complaint.category === 'PRIVACY' ? 'state' : accountable;
      return { ...model, status: 'routed', accountable, holder, entry: holder };
    }
    case 'accept':
      return { ...model, status: 'accepted', officer: actor.id };
    case 'release':
      return { ...model, status: 'routed', officer: null };
    case 'note':
    case 'attach':
    case 'change-category':
    case 'escalate':
    case 'adjust-clocks':
    case 'erase':
    case 'rate':
      return model;
    case 'assign': {
      const officer = scenario.dataOf('ComplaintAssigned').at(-1)?.officer ?? '';
      return { ...model, status: model.status === 'routed' ? 'accepted' : model.status, officer };
    }
    case 'hold-for-source':
    case 'link-incident':
      return { ...model, status: 'awaitingSource' };
    case 'resume': {
      if (scenario.complaint.status === 'awaitingSource') return model; // it waits for another incident
      return { ...model, status: model.officer === null ? 'routed' : 'accepted' };
    }
    case 'appeal': {
      const against = model.status as 'resolved' | 'closed' | 'rejected';
      const holder = scenario.dataOf('AppealFiled').at(-1)?.decider ?? '';
      return { ...model, status: 'appealed', against, holder, before: model };
    }
    case 'decide-appeal': {
      const { outcome } = scenario.dataOf('AppealDecided').at(-1) ?? {};
      const over = { ...model, against: null, before: null };
      if (outcome === 'allowed') return { ...over, status: 'routed', holder: model.entry, waiting: [] };
      const holder = model.before?.holder ?? null;
      return { ...over, status: model.against === 'rejected' ? 'rejected' : 'closed', holder };
    }
    case 'withdraw':
      return { ...model, status: 'withdrawn', officer: null, against: null, before: null };
    case 'merge':
      return { ...NEWLY_LODGED, status: 'merged', before: model };
    case 'unmerge':
      return model.before ?? model;
    case 'request-information':
      return { ...model, status: 'awaitingCitizen' };
    case 'provide-information':
      return { ...model, status: 'accepted' };
    case 'forward': {
      const to = scenario.dataOf('ComplaintForwarded').at(-1)?.to ?? '';
      return { ...model, status: 'routed', officer: null, holder: to, waiting: [...model.waiting, model.holder ?? ''] };
    }
    case 'return': {
      const officer = scenario.dataOf('ComplaintReturned').at(-1)?.officer ?? '';
      const holder = model.waiting.at(-1) ?? '';
      return { ...model, status: 'accepted', officer, holder, waiting: model.waiting.slice(0, -1) };
    }
    case 'resolve':
      return { ...model, status: 'resolved', officer: null };
    case 'reject':
      return { ...model, status: 'rejected', officer: null };
    case 'confirm':
    case 'close':
      return { ...model, status: 'closed' };
    case 'reopen':
      return { ...model, status: 'routed', holder: model.entry, waiting: [] };
    case 'record-due': {
      const waitsFor = model.status === 'resolved' ? 'CONFIRM' : 'ANSWER';
      const isSilent = model.status === 'resolved' || model.status === 'awaitingCitizen';
      return isSilent && before.dueOf(waitsFor) <= before.now ? { ...model, status: 'closed', officer: null } : model;
    }
  }
}

/** What the model says, as the complaint says it. `before` is left to the model. */
export function seenAs(complaint: Complaint): Omit<LifeModel, 'before'> {
  const onDesk = 'holder' in complaint ? complaint : null;
  return {
    status: complaint.status,
    accountable: onDesk?.accountable ?? null,
    holder: onDesk?.holder ?? null,
    officer: 'officer' in complaint ? complaint.officer : null,
    waiting: onDesk?.lentBy.map(({ desk }) => desk) ?? [],
    entry: onDesk?.entry ?? null,
    against: complaint.status === 'appealed' ? complaint.against : null,
  };
}
