import { newKey } from '../api/client';
import type { Outcome } from '../api/schema';
import { type ActionName, act } from './act';

/** What takes an action back at once, where the lifecycle has such a way. */
const BACK: Partial<Record<ActionName, ActionName>> = { accept: 'release', 'hold-for-source': 'resume' };

export function undoOf(action: ActionName, ticketId: string, version: number): (() => Promise<Outcome>) | null {
  const back = BACK[action];
  return back === undefined ? null : () => act({ ticketId, action: back, version, body: {}, key: newKey() });
}
