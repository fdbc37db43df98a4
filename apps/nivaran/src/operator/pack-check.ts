import { checkPack } from '@nivaran/directory';
import { EXIT } from '../output/exit-codes';
import { print, printJson, printTable } from '../output/output';
import { settingsFor } from './on-log';

export async function packCheck(folder: string | undefined, json: boolean): Promise<void> {
  const { pack, problems } = await checkPack(folder ?? settingsFor('pack').packFolder);
  process.exitCode = pack ? EXIT.done : EXIT.notInOrder;
  if (json) return printJson({ version: pack?.version ?? null, problems });
  if (problems.length > 0)
    printTable(
      ['', 'Where', 'Field', 'What'],
      problems.map(({ severity, file, line, field, message }) => [
        ...[severity, line === null ? file : `${file}:${line}`, field, message],
      ]),
    );
  print(pack ? `The pack ${pack.id} can be used: version ${pack.version}.` : "The pack can't be used.");
}
