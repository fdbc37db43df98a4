import './start/production';
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { addClientCommands } from './client/client-commands';
import { addOperatorCommands } from './operator/operator-commands';
import { EXIT } from './output/exit-codes';
import { reportError } from './output/report-error';
import { addSimulateCommand } from './simulate/simulate-command';
import { addStartCommand } from './start/start';
import { addWhatIfCommand } from './what-if/what-if-command';

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
  addSimulateCommand(program);
  addWhatIfCommand(program);
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    else process.exitCode = reportError(error);
  }
}

void main();
