import {
  ACTIONS,
  type Action,
  type Actor,
  type Complaint,
  type Rule,
  SCORES,
  decideAccept,
  decideAdjust,
  decideAppeal,
  decideAssign,
  decideAttach,
  decideChangeCategory,
  decideClose,
  decideConfirm,
  decideDecideAppeal,
  decideDue,
  decideErase,
  decideEscalate,
  decideForward,
  decideHold,
  decideIncidentOver,
  decideLinkIncident,
  decideMerge,
  decideNote,
  decideProvideInformation,
  decideRate,
  decideReject,
  decideRelease,
  decideReopen,
  decideRequestInformation,
  decideResolve,
  decideResume,
  decideReturn,
  decideRoute,
  decideUnmerge,
  decideWithdraw,
  routingOutcome,
  whyNot,
} from '@nivaran/complaints';
import fc from 'fast-check';
import { aComplaint } from './a-complaint';
import type { ComplaintScenario } from './complaint-scenario';
import { defaultPack } from './default-pack';
import { ADMIN, AUDITOR, CLOCKWORK, HELPDESK, ROUTING, citizen, officerAt, supervisorAt } from './people';
import type { Attempt } from './scenario';
import { otherPacks } from './other-packs';
import { sealed } from './sealed';

/** One thing that somebody tries. The numbers choose among what there is at that moment. */
export interface LifeStep {
  /** Milliseconds that pass first; or to the next moment at which a clock wants to be heard, give or take one. */
  readonly wait: number | { readonly untilWake: -1 | 0 | 1 };
  /** Whether it is something that may be done just now, or anything by anybody. */
  readonly allowed: boolean;
  readonly action: number;
  readonly actor: number;
  readonly detail: number;
  /** Another version of the pack comes into force first; null: none does. */
  readonly newPack: number | null;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Desks, districts (LGD codes) and codes: among them some that the pack does not have. */
const DESKS = ['bhopal', 'indore', 'state', 'national', 'nowhere'] as const;
const DISTRICTS = [null, 396, 410] as const;
const CODES = ['DOSE_ADDED', 'EXPLAINED', 'NO_EVIDENCE', 'NOT_ENTITLED', 'UNHEARD_OF'] as const;
const CATEGORIES = ['DOSE_MISSING', 'CERT_REGENERATE', 'PRIVACY', 'AEFI', 'AADHAAR_SOURCE'] as const;
const PLACES = [
  { vaccination: 396, pin: '462001' },
  { vaccination: 410, pin: null },
  { vaccination: null, pin: '450001' }, // spans two districts
  { vaccination: null, pin: null },
] as const;

/** They can nearly always be done, or end it all: left to chance alone, lives would be all notes, or short. */
const TRIED_LESS: readonly Action[] = [
  ...(['note', 'record-due', 'attach', 'escalate', 'adjust-clocks', 'assign', 'change-category', 'rate'] as const),
  ...(['withdraw', 'merge', 'reject'] as const),
];

const OFFICERS = ['asha', 'ravi', 'officer.bhopal'] as const;
const SOURCES = ['COWIN', 'AADHAAR', 'UNHEARD_OF'] as const;
const INCIDENTS = ['INC-26-000001', 'INC-26-000002'] as const;
const SLIP = { kind: 'slip', mediaType: 'image/jpeg', bytes: 1000 } as const;

/** A ticket that it may turn out to be the same as: mostly an older one of the same person, at times one that won't do. */
function otherTicket(complaint: Complaint, detail: number): Complaint {
  const { person, lodgedAt } = complaint;
  const other = (millis: number, of = person) =>
    aComplaint({ person: of, at: new Date(lodgedAt + millis).toISOString() });
  if (detail % 10 === 0) return other(-HOUR, 'another').complaint;
  if (detail % 10 === 1) return other(HOUR).complaint;
  if (detail % 10 === 2) return other(-HOUR).withdrew().complaint;
  return other(-HOUR).complaint;
}

/** For `aComplaint`: categories and places that lead to all kinds of desks, and to triage. */
export const aLodging = fc
  .record({ category: fc.constantFrom(...CATEGORIES), place: fc.constantFrom(...PLACES), after: fc.nat(400 * DAY) })
  .map(({ category, place: { vaccination, pin }, after }) => ({
    category,
    vaccination: { dose: 2, date: null, centre: null, districtLgd: vaccination, vaccine: null },
    residence: { pin, districtLgd: null },
    at: new Date(Date.parse('2026-01-01T00:00Z') + after).toISOString(),
  }));

export const lifeSteps: fc.Arbitrary<LifeStep[]> = fc.array(
  fc.record({
    wait: fc.oneof(
      fc.constant(0),
      fc.nat(3 * HOUR),
      fc.nat(3 * DAY),
      { arbitrary: fc.nat(40 * DAY), weight: 1 },
      { arbitrary: fc.record({ untilWake: fc.constantFrom(-1 as const, 0 as const, 1 as const) }), weight: 2 },
    ),
    allowed: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, fc.boolean()),
    action: fc.nat(200),
    actor: fc.nat(200),
    detail: fc.nat(200),
    newPack: fc.oneof({ arbitrary: fc.constant(null), weight: 9 }, fc.nat(200)),
  }),
  { maxLength: 30, size: 'max' },
);

/** What was tried, by whom, and what came of it. */
export interface TriedStep extends Attempt<ComplaintScenario> {
  readonly action: Action;
  readonly actor: Actor;
  /** The scenario when it was tried, after the wait. */
  readonly before: ComplaintScenario;
}

export function tryStep(scenario: ComplaintScenario, { wait, allowed, newPack, ...choice }: LifeStep): TriedStep {
  const millis = typeof wait === 'number' ? wait : Math.max(0, untilWake(scenario) + wait.untilWake);
  const later = scenario.after(millis);
  const before = newPack === null ? later : later.underPack(pick(otherPacks(), newPack));
  const people = everybodyAround(before);
  const all = ACTIONS.flatMap((action) => people.map((actor) => ({ action, actor })));
  const permitted = all.filter(({ action, actor }) => whyNot(actor, action, before.complaint, before.facts) === null);
  // By action first, so that what many may do is not tried more often than what few may do.
  const actions = [...new Set((allowed ? permitted : all).map(({ action }) => action))].flatMap((action) =>
    TRIED_LESS.includes(action) ? [action] : [action, action, action],
  );
  const action = pick(actions, choice.action);
  const actors = (allowed ? permitted : all).filter((one) => one.action === action).map(({ actor }) => actor);
  const actor = pick(actors, choice.actor);
  return { ...before.attempt(actor, action, ruleOf(action, actor, choice.detail)), action, actor, before };
}

/** A whole random life: whatever was refused is left out. Needs the default pack. */
export const aLife: fc.Arbitrary<ComplaintScenario> = fc
  .record({ lodging: aLodging, steps: lifeSteps })
  .map(({ lodging, steps }) =>
    steps.reduce<ComplaintScenario>((scenario, step) => tryStep(scenario, step).scenario, aComplaint(lodging)),
  );

/** How often to try a property: NIVARAN_PROPERTY_RUNS, else few enough for every day. */
export function propertyRuns(usual = 200): { readonly numRuns: number } {
  return { numRuns: Number(process.env['NIVARAN_PROPERTY_RUNS'] ?? usual) };
}

/** When each open clock wants the worker next, by its instance; null: not any more. */
export function wakesOf({ complaint, events }: ComplaintScenario): Map<string, number | null> {
  const wakes = new Map<string, number | null>();
  for (const { data } of events)
    if ('wakeAt' in data && data.instance !== null)
      wakes.set(data.instance, data.wakeAt === null ? null : Date.parse(data.wakeAt));
  return new Map(complaint.stages.map(({ instance }) => [instance, wakes.get(instance) ?? null]));
}

function untilWake(scenario: ComplaintScenario): number {
  const ahead = [...wakesOf(scenario).values()].flatMap((wake) => wake ?? []).filter((wake) => wake >= scenario.now);
  return ahead.length === 0 ? 0 : Math.min(...ahead) - scenario.now;
}

function everybodyAround(scenario: ComplaintScenario): Actor[] {
  const { holder } = scenario;
  const desks = [...new Set([holder, 'bhopal', 'national'])].filter((desk) => defaultPack().hasDesk(desk));
  return [
    ...(holder === '' ? [] : [scenario.officer]),
    ...desks.flatMap((desk) => [officerAt(desk), supervisorAt(desk)]),
    ...[scenario.citizen, citizen('another'), HELPDESK, AUDITOR, ADMIN, ROUTING, CLOCKWORK],
  ];
}

function ruleOf(action: Action, actor: Actor, detail: number): Rule {
  const text = sealed('…');
  const code = pick(CODES, detail);
  const rules: Record<Action, Rule> = {
    route: (complaint, facts) =>
      decideRoute(complaint, routingOutcome(complaint, pick(DISTRICTS, detail), defaultPack()), facts),
    accept: (complaint, facts) => decideAccept(complaint, actor.id, facts),
    release: (complaint, facts) => decideRelease(complaint, detail % 2 === 0 ? text : null, facts),
    note: () => decideNote(text),
    'request-information': (complaint, facts) => decideRequestInformation(complaint, text, facts),
    'provide-information': (complaint, facts) => decideProvideInformation(complaint, text, facts),
    forward: (complaint, facts) => {
      const approved = actor.kind === 'staff' && actor.role === 'supervisor';
      return decideForward(complaint, { to: pick(DESKS, detail), reason: text, approved }, facts);
    },
    assign: (complaint, facts) => decideAssign(complaint, { officer: pick(OFFICERS, detail), reason: null }, facts),
    attach: (complaint) => decideAttach(complaint, { ...SLIP, sha256: String(detail % 30), name: text }),
    'hold-for-source': (complaint, facts) =>
      decideHold(complaint, { source: pick(SOURCES, detail), reason: text }, facts),
    resume: (complaint, facts) =>
      actor.kind === 'system'
        ? decideIncidentOver(complaint, pick(INCIDENTS, detail), facts)
        : decideResume(complaint, null, facts),
    'link-incident': (complaint, facts) => {
      const incident = { id: pick(INCIDENTS, detail), source: 'COWIN', isOver: detail % 7 === 0 };
      return decideLinkIncident(complaint, incident, facts);
    },
    'change-category': (complaint, facts) =>
      decideChangeCategory(complaint, { category: pick([...CATEGORIES, 'UNHEARD_OF'], detail), reason: text }, facts),
    appeal: (complaint, facts) => decideAppeal(complaint, text, facts),
    'decide-appeal': (complaint, facts) =>
      decideDecideAppeal(complaint, { outcome: pick(['allowed', 'dismissed'], detail), explanation: text }, facts),
    erase: (complaint) => decideErase(complaint, 'request'),
    withdraw: (complaint, facts) => decideWithdraw(complaint, text, facts),
    merge: (complaint, facts) => decideMerge(complaint, { into: otherTicket(complaint, detail), reason: null }, facts),
    unmerge: (complaint, facts) => decideUnmerge(complaint, text, facts),
    escalate: (complaint, facts) =>
      decideEscalate(complaint, { level: pick([null, 2, 3, 4], detail), reason: text }, facts),
    'adjust-clocks': decideAdjust,
    return: (complaint, facts) => decideReturn(complaint, text, facts),
    resolve: (complaint, facts) => decideResolve(complaint, { resolution: code, explanation: text }, facts),
    reject: (complaint, facts) => decideReject(complaint, { reason: code, explanation: text }, facts),
    rate: () => decideRate(pick(SCORES, detail), text),
    confirm: (complaint, facts) => decideConfirm(complaint, null, facts),
    reopen: (complaint, facts) => decideReopen(complaint, text, facts),
    close: (complaint, facts) => decideClose(complaint, 'by-staff', facts),
    'record-due': decideDue,
  };
  return rules[action];
}

function pick<T>(list: readonly T[], choice: number): T {
  return list[choice % list.length] as T;
}
