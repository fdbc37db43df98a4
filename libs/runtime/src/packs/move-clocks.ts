import type { CommandBus } from '@nestjs/cqrs';
import { ActionRefused, type ActionRequest, AdjustClocks, ComplaintContended } from '@nivaran/complaints';
import { inParallel } from '@nivaran/jobs';
import { CLOCK, type ClockToMove } from './clocks-to-move';
import type { OnProgress } from './stored-complaints';

/** How many complaints are under way at a time: the event store gathers their appends into batches. */
const AT_A_TIME = 32;

export interface MovedClocks {
  /** Complaints whose clocks go on by the pack in force now. */
  readonly tickets: number;
  /** Those that ended or were changed meanwhile, with the code of the refusal; what is left of them the next run moves. */
  readonly left: readonly { readonly ticketId: string; readonly code: string }[];
}

/**
 * Moves clocks under the pack in force, each by a recorded event of its complaint. Interrupted, it can be run again with
 * what is left then: a clock that was moved is not moved twice.
 * @param packVersion the one in force that the clocks were listed for
 * @param order who has them moved, and why: it stands with every event
 * @throws StoreUnavailable, and whatever else is no fault of a single complaint: the complaints under way are finished
 */
export async function moveClocks(
  commands: CommandBus,
  packVersion: string,
  clocks: readonly ClockToMove[],
  order: NonNullable<ActionRequest['order']>,
  onProgress: OnProgress = () => undefined,
): Promise<MovedClocks> {
  const versions = new Map(clocks.map(({ ticketId, version }) => [ticketId, version]));
  const left: { ticketId: string; code: string }[] = [];
  let failure: { readonly error: unknown } | undefined;
  let done = 0;
  await inParallel([...versions], AT_A_TIME, async ([ticketId, version]) => {
    if (failure) return;
    // With the complaint's version: going back to an earlier pack and on again moves the same clock several times.
    const commandId = `adjust-${ticketId}-${packVersion}-${version}`;
    try {
      await commands.execute(new AdjustClocks({ ticketId, actor: CLOCK, commandId, expectedVersion: null, order }));
    } catch (error) {
      if (error instanceof ActionRefused || error instanceof ComplaintContended)
        left.push({ ticketId, code: error.code });
      else failure ??= { error };
    }
    done += 1;
    onProgress(done, versions.size);
  });
  if (failure) throw failure.error;
  return { tickets: versions.size - left.length, left };
}
