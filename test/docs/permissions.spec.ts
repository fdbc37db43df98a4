import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionsPage } from './permissions-page';

const PAGE = join(__dirname, '../../docs/permissions.md');

describe('docs/permissions.md', () => {
  it('prints the permissions table; UPDATE_DOCS=1 writes it', () => {
    const printed = permissionsPage();
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, printed);
    expect(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '').toBe(printed);
  });
});
