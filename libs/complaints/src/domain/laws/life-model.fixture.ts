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
}

export const NEWLY_LODGED: LifeModel = {
  ...{ status: 'lodged', accountable: null, holder: null, officer: null, waiting: [], entry: null },
};

/** Which clocks run or stand still in each status: no more and no fewer. */
export const OPEN_STAGES: Readonly<Record<Status, readonly string[]>> = {
  lodged: ['ROUTE'],
  triage: ['ROUTE'],
  routed: ['ACCEPT', 'ACT', 'RESOLVE'],
  accepted: ['ACT', 'RESOLVE'],
  awaitingCitizen: ['ACT', 'RESOLVE'],
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
      return model;
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
    case 'record-due':
      return model.status === 'resolved' && before.dueOf('CONFIRM') <= before.now
        ? { ...model, status: 'closed' }
        : model;
  }
}

/** What the model says, as the complaint says it. */
export function seenAs(complaint: Complaint): LifeModel {
  const onDesk = 'holder' in complaint ? complaint : null;
  return {
    status: complaint.status,
    accountable: onDesk?.accountable ?? null,
    holder: onDesk?.holder ?? null,
    officer: 'officer' in complaint ? complaint.officer : null,
    waiting: onDesk?.lentBy.map(({ desk }) => desk) ?? [],
    entry: onDesk?.entry ?? null,
  };
}
