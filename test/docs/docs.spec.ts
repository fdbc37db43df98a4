import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Every page in Markdown of the project, from its folder. */
const pages = [
  ...readdirSync(ROOT).filter((file) => file.endsWith('.md')),
  ...['docs', 'libs', 'apps', 'packs', 'deploy', 'bench', 'db'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => join(folder, file)),
  ),
];

/** Text without code, where brackets mean something else. */
const prose = (page: string): string =>
  read(page)
    .replace(/```.*?```/gs, '')
    .replace(/`[^`\n]*`/g, '');

/** The name that GitHub gives a heading as the target of a link. */
const anchors = (page: string): string[] =>
  named(prose(page), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What the group of a pattern stands for, at each match. */
const named = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => String(name));

function section(page: string, heading: string): string {
  const [, after = ''] = read(page).split(new RegExp(`^## ${heading}$`, 'm'));
  if (after === '') throw new Error(`${page} has no section "${heading}".`);
  return after.split(/^## /m)[0] ?? '';
}

describe('the documentation', () => {
  it.each(pages)('%s links to what exists', (page) => {
    const broken = named(prose(page), /\]\(([^)\s]+)\)/g)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path));
        if (!existsSync(join(ROOT, file))) return true;
        return anchor !== undefined && !anchors(file).includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  it.each(pages)('%s names files of the house that exist', (page) => {
    const missing = named(read(page), /`((?:apps|libs|docs|db|scripts|packs|deploy|test)\/[\w./-]*\w)`/g).filter(
      (path) => !existsSync(join(ROOT, path)) && !isExample(path),
    );
    expect(missing).toEqual([]);
  });

  it('lists each decision once, under its number', () => {
    const files = readdirSync(join(ROOT, 'docs/adr')).filter((file) => file !== 'README.md');
    const listed = named(read('docs/adr/README.md'), /^\| \[\d{4}\]\((\d{4}-[\w-]+\.md)\)/gm);
    expect(listed).toEqual(files.sort());
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, index) => index + 1));
    for (const file of files) {
      const text = read(join('docs/adr', file));
      expect(text).toMatch(new RegExp(`^# ${file.slice(0, 4)}: `));
      for (const part of ['Context', 'Decision', 'Consequences', 'What would make us change it'])
        expect(text).toContain(`\n## ${part}\n`);
    }
  });

  it('lists every setting that there is, in the README and in .env.example', () => {
    const known = named(read('libs/platform/src/settings/variables.ts'), /^ {2}([A-Z][A-Z_]+): \w+,$/gm);
    expect(known.length).toBeGreaterThan(5);
    expect(named(section('README.md', 'Settings'), /^\| `([^`]+)`/gm).sort()).toEqual([...known].sort());
    expect(variablesOf('.env.example')).toEqual(expect.arrayContaining(known));
  });

  it('lists every command of the command line, and no other', () => {
    const sources = readdirSync(join(ROOT, 'apps/nivaran/src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(join('apps/nivaran/src', file)))
      .join('\n');
    const commands = named(sources, /(?:\.command\(|ommand\(\w+, )'([a-z-]+)'/g);
    const listed = named(section('README.md', 'Command line'), /^\| (`.*?) \| /gm)
      .flatMap((cell) => named(cell, /`([a-z][a-z-]*(?: [a-z][a-z-]*)?)/g))
      .flatMap((words) => words.split(' '));
    expect([...new Set(listed)].sort()).toEqual([...new Set(commands)].sort());
  });

  it('gives the import table of dependency-cruiser', () => {
    const { forbidden } = require(join(ROOT, '.dependency-cruiser.cjs')) as {
      forbidden: readonly { name: string; to: { pathNot?: string | string[] } }[];
    };
    const rules = forbidden.flatMap(({ name, to }) => {
      const lib = /^imports-of-(.+)$/.exec(name)?.[1];
      const allowed = [to.pathNot ?? []].flat().flatMap((path) => /^\^libs\/(.+)\/$/.exec(path)?.[1] ?? []);
      return lib === undefined
        ? []
        : [
            `${lib}: ${allowed
              .filter((other) => other !== lib)
              .sort()
              .join(', ')}`,
          ];
    });
    const rows = section('docs/architecture.md', 'Libs and their imports').matchAll(
      /^\| `([\w-]+)`\s*\|.*\| (.*?)\s*\|$/gm,
    );
    const documented = [...rows]
      .map(([, lib, allowed = '']) => [lib, allowed === 'nothing of ours' ? '' : allowed.split(', ').sort().join(', ')])
      .filter(([lib]) => lib !== 'testing')
      .map(([lib, allowed]) => `${lib}: ${allowed}`);
    expect(documented.sort()).toEqual(rules.sort());
  });
});

/** What CONTRIBUTING.md tells the reader to make. */
function isExample(path: string): boolean {
  return path.startsWith('libs/complaints/src/withdraw-complaint');
}

/** Those that are set, and those that are explained in a comment. */
function variablesOf(file: string): string[] {
  return named(read(file), /^#? ?([A-Z][A-Z_]+)=/gm);
}
