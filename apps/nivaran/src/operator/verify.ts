import { verifyChain } from '@nivaran/event-store';
import colors from 'picocolors';
import { EXIT } from '../output/exit-codes';
import { print, printJson, progressBar } from '../output/output';
import { onLog } from './on-log';

export async function verify(json: boolean): Promise<void> {
  const report = await onLog('verify', async (pool) => {
    const bar = progressBar('Verifying');
    const result = await verifyChain(pool, (checked, of) => bar.update(checked, of));
    bar.stop();
    return result;
  });
  const { fault, checked, headHash } = report;
  process.exitCode = fault ? EXIT.notInOrder : EXIT.done;
  if (json) return printJson(report);
  print(
    fault
      ? colors.red(
          `The log is not what was stored: position ${fault.position} (${fault.reason}). The ${checked} events before it are whole.`,
        )
      : `The log is whole: ${checked} events, head ${headHash.slice(0, 16)}…`,
  );
}
