import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

interface CruiserConfig {
  readonly forbidden: readonly { readonly name: string; readonly from: { path: string[]; pathNot: string } }[];
}
const { forbidden } = require(join(ROOT, '.dependency-cruiser.cjs')) as CruiserConfig;

/** Names through which a module gets hold of its surroundings without importing anything. */
const SURROUNDINGS = [
  ...['process', 'globalThis', 'performance', 'crypto', 'fetch', 'require', 'navigator'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
];

/** Where a source reads a clock, draws lots or looks around: `line: text`. */
function impurities(source: string): string[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (isImpure(node))
      found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`);
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  if (ts.isCallExpression(node)) return node.expression.getText() === 'Date';
  if (ts.isPropertyAccessExpression(node)) return ['Date.now', 'Math.random'].includes(node.getText());
  return ts.isIdentifier(node) && SURROUNDINGS.includes(node.text) && isReference(node);
}

/** Not the name of a property, a parameter or a type's member: those may be called what they like. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !ts.isPropertySignature(parent) && !ts.isPropertyDeclaration(parent) && !ts.isMethodDeclaration(parent);
}

/** The files that the rule pure-domain of dependency-cruiser holds to their imports. */
function pureFiles(): string[] {
  const rule = forbidden.find(({ name }) => name === 'pure-domain');
  if (!rule) throw new Error('There is no rule pure-domain in .dependency-cruiser.cjs.');
  const { path, pathNot } = rule.from;
  return readdirSync(join(ROOT, 'libs'), { recursive: true, encoding: 'utf8' })
    .map((file) => `libs/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && path.some((pattern) => new RegExp(pattern).test(file)))
    .filter((file) => !new RegExp(pathNot).test(file));
}

describe('the pure domain', () => {
  it.each([
    ['const now = Date.now();', '1: Date.now'],
    ['export const f = () => new Date();', '1: new Date()'],
    ['export const f = () => new Date;', '1: new Date'],
    ['const text = Date();', '1: Date()'],
    ['const clock = Date.now;', '1: Date.now'],
    ['\nconst lot = Math.random();', '2: Math.random'],
    ['const key = crypto.randomUUID();', '1: crypto'],
    ['const place = process.env.HOME;', '1: process'],
    ['const later = { run: setTimeout };', '1: setTimeout'],
  ])('would be found out by %j', (source, finding) => {
    expect(impurities(source)).toEqual([finding]);
  });

  it('may turn given instants into text, and name things as it likes', () => {
    const source =
      'const a = new Date(0).toISOString(); const b = Date.parse("2026"); type T = { process: 1 }; x.fetch();';
    expect(impurities(`// Date.now()\n${source}`)).toEqual([]);
  });

  it('reads no clock, draws no lots and does not look around', () => {
    const files = pureFiles();
    expect(files).toEqual(
      expect.arrayContaining(['libs/sla/src/clock/stage-clock.ts', 'libs/complaints/src/domain/evolve.ts']),
    );
    const findings = files.flatMap((file) =>
      impurities(readFileSync(join(ROOT, file), 'utf8')).map((finding) => `${file}:${finding}`),
    );
    expect(findings).toEqual([]);
  });
});
