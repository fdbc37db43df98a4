import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { addClientCommands } from './client/client-commands';
import { addOperatorCommands } from './operator/operator-commands';
import { EXIT } from './output/exit-codes';
import { reportError } from './output/report-error';
import { addStartCommand } from './start/start';

async function main(): Promise<void> {
  const program = new Command('nivaran')
    .description(
      'Complaints about vaccination records: each on an accountable desk, a clock on every stage, proof of all of it.',
    )
    .showHelpAfterError('Try: nivaran --help')
    .exitOverride();
  addStartCommand(program);
  addClientCommands(program);
  addOperatorCommands(program);
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    else process.exitCode = reportError(error);
  }
}

void main();
