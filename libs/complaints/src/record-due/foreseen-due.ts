import { Injectable } from '@nestjs/common';
import { Packs } from '@nivaran/directory';
import type { PreparedAppend } from '@nivaran/event-store';

/** Foreseen appends that are kept at most; each takes one to two kilobytes. */
const CAPACITY = 50_000;
/** What nobody asked for by then, in ms after its instant, is forgotten: its clock has moved, or another worker had it. */
const FORGET_AFTER = 60_000;

interface Foreseen {
  readonly append: PreparedAppend;
  /** When it comes true, in ms since 1970. */
  readonly at: number;
  /** Of the pack in force when it was decided. */
  readonly packVersion: string;
}

/**
 * What clocks will have to say when they are due, decided shortly before. In the memory of this process alone, and never
 * the truth: an append that was foreseen names the version it was decided on, so the store refuses it if anything
 * has happened to the complaint since; and what is not here is decided when it is due.
 */
@Injectable()
export class ForeseenDue {
  private readonly byCommand = new Map<string, Foreseen>();

  constructor(private readonly packs: Packs) {}

  /** How many more fit, after all that is over has been forgotten. */
  room(now: number): number {
    for (const [commandId, { at }] of this.byCommand) {
      if (at + FORGET_AFTER >= now) break; // they come in the order of their instants
      this.byCommand.delete(commandId);
    }
    return CAPACITY - this.byCommand.size;
  }

  keep(append: PreparedAppend, at: number): void {
    this.byCommand.set(append.commandId, { append, at, packVersion: this.packs.current().pack.version });
  }

  /** What was foreseen for this command, if it has come true by now (ms since 1970); only once. */
  take(commandId: string, now: number): PreparedAppend | undefined {
    const foreseen = this.byCommand.get(commandId);
    if (!foreseen || foreseen.at > now) return undefined;
    this.byCommand.delete(commandId);
    return foreseen.packVersion === this.packs.current().pack.version ? foreseen.append : undefined;
  }
}
