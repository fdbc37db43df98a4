import type { Command } from '@nestjs/cqrs';
import {
  type Action,
  type ActionRequest,
  ConfirmResolution,
  FileAppeal,
  type Outcome,
  ProvideInformation,
  RateComplaint,
  ReopenComplaint,
  SCORES,
  type Score,
  WithdrawComplaint,
} from '@nivaran/complaints';

/** Something that a citizen does with their complaint by writing a few words, or none. */
export interface Act {
  /** Its place in the address. */
  readonly name: 'answer' | 'confirm' | 'reopen' | 'appeal' | 'rate' | 'withdraw';
  /** What it is called in the permissions table. */
  readonly action: Action;
  readonly needsWords: boolean;
  readonly needsScore?: true;
  /** @param score where it needs one */
  command(request: ActionRequest, words: string | null, score: Score | null): Command<Outcome>;
}

/** In the order in which they are offered. */
export const ACTS: readonly Act[] = [
  {
    ...{ name: 'answer', action: 'provide-information', needsWords: true },
    command: (request, words) => new ProvideInformation(request, words ?? ''),
  },
  {
    ...{ name: 'confirm', action: 'confirm', needsWords: false },
    command: (request, words) => new ConfirmResolution(request, words),
  },
  {
    ...{ name: 'reopen', action: 'reopen', needsWords: true },
    command: (request, words) => new ReopenComplaint(request, words ?? ''),
  },
  {
    ...{ name: 'appeal', action: 'appeal', needsWords: true },
    command: (request, words) => new FileAppeal(request, words ?? ''),
  },
  {
    ...{ name: 'rate', action: 'rate', needsWords: false, needsScore: true },
    command: (request, words, score) => new RateComplaint(request, score ?? SCORES[0], words),
  },
  {
    ...{ name: 'withdraw', action: 'withdraw', needsWords: false },
    command: (request, words) => new WithdrawComplaint(request, words),
  },
];
