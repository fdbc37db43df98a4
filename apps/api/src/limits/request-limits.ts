import type { Limit } from '@nivaran/identity';

const MINUTE = 60;

/** What is counted apart from other reads and writes, because it costs more or does more harm. */
export type RequestKind = 'lodge' | 'report' | 'bulk' | 'attach' | 'form';

type Limits = Readonly<Record<'read' | 'write', Limit> & Partial<Record<RequestKind, Limit>>>;

/** How much is taken from one address whose user is not known, and from one account wherever it works. */
export type RequestLimits = Readonly<
  Record<'address' | 'account', Limits> &
    /** Of all people together, of one address, of one address. */
    Record<'codesWithoutProof' | 'waitedForProof' | 'guesses', Limit>
>;

/** The limits in force; null: nobody is limited. */
export const LIMITS = Symbol('RequestLimits');

/** Each request counts once: as its kind if there is a limit for that, else as a read or a write. Why so: ADR 0018. */
export const REQUEST_LIMITS: RequestLimits = {
  // Behind one address may sit a village, or thousands of a mobile network.
  address: {
    /** Pages that change little: twenty a second. */
    read: { points: 1200, duration: MINUTE },
    /** Signing in and out, all day's first minute of a large office. */
    write: { points: 120, duration: MINUTE },
    /** Ten of them for each complaint that is made on the citizens' pages: one complaint a second. */
    form: { points: 600, duration: MINUTE },
    /** Ten helpers of a camp on one connection, each with a complaint every two minutes. Nobody waits longer than this. */
    lodge: { points: 60, duration: 10 * MINUTE },
    /** A slip with each of them. */
    attach: { points: 60, duration: 10 * MINUTE },
  },
  // An office shares an address; staff are known, and counted one by one.
  account: {
    read: { points: 1200, duration: MINUTE },
    /** Five a second: more than hands can do, enough for a program that enters a heap of letters. */
    write: { points: 300, duration: MINUTE },
    report: { points: 60, duration: MINUTE },
    /** With up to 500 complaints each. */
    bulk: { points: 60, duration: MINUTE },
    /** With up to 10 MB each, and a picture that is made anew. */
    attach: { points: 30, duration: 10 * MINUTE },
  },
  /** Codes by SMS that go out before each costs some work: ten times what a large state asks for in its busiest minute. */
  codesWithoutProof: { points: 120, duration: MINUTE },
  /** Phones without JavaScript on one connection that wait instead. */
  waitedForProof: { points: 10, duration: MINUTE },
  /** Numbers of complaints that do not exist, with a check digit that is right: hardly anybody types one. */
  guesses: { points: 20, duration: 10 * MINUTE },
};
