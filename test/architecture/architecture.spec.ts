import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const FIXTURES = join(__dirname, 'fixtures');

const { forbidden: rules } = require(CONFIG) as { forbidden: readonly { name: string; comment: string }[] };

interface Cruise {
  readonly summary: { readonly violations: readonly { from: string; rule: { name: string } }[] };
}

/** What dependency-cruiser finds in the tree under a folder: `rule file`, once for each file. */
function violations(folder: string, ...parts: readonly string[]): string[] {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, ...parts, '--config', CONFIG, '--output-type', 'json'];
  // Exit code 0 whatever it finds: this output is for programs.
  const output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const { summary } = JSON.parse(output) as Cruise;
  return [...new Set(summary.violations.map(({ from, rule }) => `${rule.name} ${from}`))].sort();
}

/** What the fixtures say of themselves: `// breaks: one-rule, another-rule` in the first line. */
function announced(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const [, names] = /^\/\/ breaks: (.+)$/m.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
      return (names?.split(', ') ?? []).map((name) => `${name} ${file.replaceAll('\\', '/')}`);
    })
    .sort();
}

describe('the rules of the house', () => {
  it('are kept by the house itself', () => {
    expect(violations(ROOT, 'apps', 'libs', 'test', 'bench')).toEqual([]);
  });

  it.each(['house', 'left-over'])('each fire where a fixture breaks them, and nowhere else (%s)', (tree) => {
    const parts = readdirSync(join(FIXTURES, tree)).filter((name) => !name.includes('.'));
    expect(violations(join(FIXTURES, tree), ...parts)).toEqual(announced(join(FIXTURES, tree)));
  });

  it('each have a fixture, and say why they are there', () => {
    const probed = ['house', 'left-over'].flatMap((tree) => announced(join(FIXTURES, tree)));
    const without = rules.filter(({ name }) => !probed.some((line) => line.startsWith(`${name} `)));
    expect(without).toEqual([]);
    expect(rules.filter(({ comment }) => !/^.{20,}\.$/s.test(comment))).toEqual([]);
  });
});
