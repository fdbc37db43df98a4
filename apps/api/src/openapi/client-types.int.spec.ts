import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@nivaran/platform';
import { apiUnderTest } from '../testing/api-under-test.fixture';

describe('what the console knows of the API', () => {
  const api = apiUnderTest();
  const script = join(projectRoot(), 'scripts/client-types.mjs');
  const file = join(projectRoot(), 'apps/console/src/api/schema.ts');

  it('is what the OpenAPI document says', async () => {
    const { body } = await api.citizen.get('/api/openapi.json');
    const printed = await printedFrom(JSON.stringify(body));
    if (process.env['UPDATE_DOCS']) await writeFile(file, printed);
    expect(await readFile(file, 'utf8')).toBe(printed);
  });

  async function printedFrom(document: string): Promise<string> {
    const running = promisify(execFile)(process.execPath, [script], { maxBuffer: 20_000_000 });
    running.child.stdin?.end(document);
    return (await running).stdout;
  }
});
