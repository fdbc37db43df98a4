import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '@nivaran/identity';
import colors from 'picocolors';
import type { Part } from './part';
import type { Steps } from './steps';

/** Where everything is, now that it runs. */
export function welcome(
  steps: Steps,
  { port, demo, part }: { readonly port: number; readonly demo: boolean; readonly part: Part },
): void {
  const at = (path: string): string => colors.cyan(`http://localhost:${port}${path}`);
  steps.line();
  steps.line(colors.bold(`Nivaran is ready (${steps.seconds} s).`));
  steps.line();
  if (part !== 'api') steps.line(`  Pages         ${at('/')}`);
  if (part !== 'portal') {
    steps.line(`  Console       ${at('/console')}`);
    steps.line(`  API           ${at('/api/v1')}`);
    steps.line(`  API in pages  ${at('/api/docs')}`);
  }
  steps.line(`  Health        ${at('/health/ready')}`);
  if (demo) {
    steps.line();
    steps.line(`  Demonstration accounts: ${DEMONSTRATION_ACCOUNTS.map(({ id }) => id).join(', ')}`);
    steps.line(`  Password of each: ${DEMONSTRATION_PASSWORD}`);
  }
  steps.line();
  steps.line('  Stop it with Ctrl-C.');
  steps.line();
}
