import type { StaffRole } from './actor';
import { type ActionInput, optional, required } from './action-input';
import { ENDED, type Status } from './complaint';
import {
  type Guard,
  hasLevelAbove,
  hasRoomForEvidence,
  isLent,
  isNotOwnOutcome,
  isNotRated,
  mayBeAppealed,
  mayBeReopened,
} from './guards';

/** Who may do one thing, when, and what they have to say. */
export interface Permission {
  /** In which statuses it can be done at all. */
  readonly statuses: readonly Status[];
  readonly staff: readonly StaffRole[];
  readonly citizen: boolean;
  readonly system: boolean;
  /**
   * Where a member of staff must work: at the desk that holds it (or did when it was merged), at that desk or at the state
   * or national one, at the desk that answers for it, or anywhere. The helpdesk has no desk.
   */
  readonly desk: 'holder' | 'holder-or-above' | 'accountable' | 'any';
  /** Whether it is for the officer who has it in hand, if anybody has; the supervisor of the desk may step in. */
  readonly inHand: boolean;
  /** What else the complaint must be like. */
  readonly guard?: Guard;
  /** The body of the request. */
  readonly input: Readonly<Record<string, ActionInput>>;
}

const BEFORE_DESK = ['lodged', 'triage'] as const;
const AT_WORK = ['routed', 'accepted', 'awaitingCitizen', 'awaitingSource'] as const;
const EVERY_STATUS = [
  ...[...BEFORE_DESK, ...AT_WORK],
  ...(['resolved', 'appealed', 'rejected', 'closed', 'withdrawn', 'merged'] as const),
] as const satisfies readonly Status[];
const CLOCKED = [...BEFORE_DESK, ...AT_WORK, 'resolved', 'appealed'] as const;

const DESK_STAFF = ['officer', 'supervisor', 'state', 'national'] as const;
const ABOVE_OFFICERS = ['supervisor', 'state', 'national'] as const;
const nobodyElse = { citizen: false, system: false } as const;
const onDesk = { ...nobodyElse, staff: DESK_STAFF, desk: 'holder' } as const;
const onDeskOrHelpdesk = { ...onDesk, staff: ['helpdesk', ...DESK_STAFF] } as const;
const anyStaff = { ...nobodyElse, staff: ['helpdesk', ...DESK_STAFF], desk: 'any', inHand: false } as const;
const bySystem = { staff: [], citizen: false, system: true, desk: 'any', inHand: false, input: {} } as const;
/** The citizen, or the helpdesk in their name: no desk speaks for those who complain of it. */
const forCitizen = { ...anyStaff, staff: ['helpdesk'], citizen: true } as const;

/** Who may do what in which status: the only place that says so. Actions are named as in the HTTP contract. */
export const PERMISSIONS = {
  route: {
    ...{ statuses: BEFORE_DESK, staff: ['helpdesk', 'supervisor', 'state'], citizen: false, system: true },
    ...{ desk: 'any', inHand: false, input: { districtLgd: optional('district') } },
  },
  accept: { ...onDesk, statuses: ['routed'], inHand: false, input: {} },
  assign: {
    ...{ ...onDesk, staff: ABOVE_OFFICERS, statuses: AT_WORK, inHand: false },
    input: { officer: required('officer'), reason: optional('text-for-staff') },
  },
  release: { ...onDesk, statuses: ['accepted'], inHand: true, input: { reason: optional('text-for-staff') } },
  note: {
    ...anyStaff,
    statuses: EVERY_STATUS,
    input: { text: required('text-for-staff'), mentions: optional('colleagues') },
  },
  attach: {
    ...{ ...anyStaff, citizen: true, statuses: CLOCKED, guard: hasRoomForEvidence },
    input: { kind: required('evidence-kind'), file: required('file') },
  },
  'request-information': {
    ...{ ...onDesk, statuses: ['accepted'], inHand: true },
    input: { question: required('text-for-citizen') },
  },
  'provide-information': {
    ...{ ...onDeskOrHelpdesk, citizen: true, inHand: false, statuses: ['awaitingCitizen'] },
    input: { answer: required('text-of-citizen') },
  },
  forward: {
    ...{ ...onDesk, statuses: ['accepted'], inHand: true },
    input: { to: required('desk'), reason: required('text-for-staff') },
  },
  return: {
    ...{ ...onDesk, statuses: ['routed', 'accepted'], inHand: true, guard: isLent },
    input: { finding: required('text-for-staff') },
  },
  'hold-for-source': {
    ...{ ...onDesk, statuses: ['accepted'], inHand: true },
    input: { source: required('source'), reason: required('text-for-citizen') },
  },
  resume: {
    ...{ ...onDesk, system: true, statuses: ['awaitingSource'], inHand: true },
    input: { finding: optional('text-for-staff') },
  },
  'link-incident': {
    ...{ ...onDesk, desk: 'holder-or-above', inHand: false, statuses: ['routed', 'accepted', 'awaitingSource'] },
    input: { incident: required('incident') },
  },
  'change-category': {
    ...{ ...onDeskOrHelpdesk, statuses: ['triage', ...AT_WORK], inHand: true },
    input: { category: required('category'), reason: required('text-for-staff') },
  },
  resolve: {
    ...{ ...onDesk, statuses: ['accepted'], inHand: true },
    input: { resolution: required('resolution'), explanation: required('text-for-citizen') },
  },
  reject: {
    ...{ ...onDesk, statuses: ['accepted'], inHand: true },
    input: { reason: required('rejection'), explanation: required('text-for-citizen') },
  },
  confirm: { ...forCitizen, statuses: ['resolved'], input: { comment: optional('text-of-citizen') } },
  reopen: {
    ...{ ...forCitizen, staff: ['helpdesk', 'supervisor'], desk: 'accountable' },
    ...{ statuses: ['resolved', 'closed'], guard: mayBeReopened },
    input: { reason: required('text-of-citizen') },
  },
  appeal: {
    ...{ ...forCitizen, statuses: ['resolved', 'closed', 'rejected'], guard: mayBeAppealed },
    input: { reason: required('text-of-citizen') },
  },
  'decide-appeal': {
    ...{ ...onDesk, statuses: ['appealed'], inHand: false, guard: isNotOwnOutcome },
    input: { outcome: required('appeal-outcome'), explanation: required('text-for-citizen') },
  },
  /** By themselves: nobody is judged by words that an office wrote. */
  rate: {
    ...{ ...forCitizen, staff: [], statuses: ['closed', 'rejected'], guard: isNotRated },
    input: { score: required('score'), comment: optional('text-of-citizen') },
  },
  withdraw: {
    ...{ ...forCitizen, statuses: [...BEFORE_DESK, ...AT_WORK] },
    input: { reason: optional('text-of-citizen') },
  },
  close: {
    ...{ ...anyStaff, staff: ['supervisor'], system: true, desk: 'accountable', statuses: ['resolved'], input: {} },
  },
  merge: {
    ...{ ...onDeskOrHelpdesk, statuses: [...BEFORE_DESK, ...AT_WORK], inHand: true },
    input: { into: required('ticket'), reason: optional('text-for-staff') },
  },
  unmerge: {
    ...{ ...onDeskOrHelpdesk, citizen: true, desk: 'holder-or-above', inHand: false, statuses: ['merged'] },
    input: { reason: required('text-for-staff') },
  },
  escalate: {
    ...{ ...onDeskOrHelpdesk, statuses: ['triage', ...AT_WORK, 'appealed'], inHand: false, guard: hasLevelAbove },
    input: { level: optional('level'), reason: required('text-for-staff') },
  },
  /** Of the person, so of all their complaints: none of them may be under way. For whoever answers for privacy. */
  erase: { ...anyStaff, staff: ['admin'], system: true, statuses: ENDED, input: {} },
  'record-due': { ...bySystem, statuses: EVERY_STATUS },
  'adjust-clocks': { ...bySystem, statuses: CLOCKED },
} as const satisfies Readonly<Record<string, Permission>>;

export type Action = keyof typeof PERMISSIONS;

export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];
