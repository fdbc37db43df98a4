import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly disable?: boolean; readonly test?: readonly string[] };
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const ours = Object.entries(compose.services).filter(([, { image }]) => image === 'nivaran:local');
const namesIn = (file: string, pattern: RegExp): string[] =>
  [...read(file).matchAll(pattern)].map(([, name]) => String(name));
const variablesOf = (file: string): string[] => namesIn(file, /^#? ?([A-Z][A-Z_]+)=/gm);

const OF_ALL = [
  ...['DATABASE_URL', 'VAULT_DATABASE_URL', 'REDIS_URL', 'NIVARAN_MASTER_KEY', 'NIVARAN_MASTER_KEY_OLD'],
  ...['NIVARAN_DEMO', 'NIVARAN_LOG', 'ATTACHMENTS_URL'],
];
/** What each program reads: a new setting has to be put with those that use it. */
const USED: Readonly<Record<string, readonly string[]>> = {
  migrate: OF_ALL,
  worker: OF_ALL,
  portal: [...OF_ALL, 'CLAMD_URL', 'SMS_URL', 'PORT', 'NIVARAN_TRUSTED_PROXIES', 'NIVARAN_PUBLIC_URL'],
  api: [
    ...[...OF_ALL, 'CLAMD_URL', 'SMS_URL', 'PORT', 'NIVARAN_TRUSTED_PROXIES', 'NIVARAN_PUBLIC_URL'],
    ...['OPENID_ISSUER', 'OPENID_CLIENT_ID', 'OPENID_CLIENT_SECRET', 'OPENID_CLAIM', 'OPENID_NAME'],
  ],
};
const FROM_THE_IMAGE = ['NIVARAN_DATA', 'NIVARAN_PACK'];
/** Of the command line and of tests; the files of secrets stand for the secrets themselves. */
const NOT_OF_A_SERVER = /_FILE$|^NIVARAN_(URL|USER|PASSWORD|TOKEN|TEST_DATABASE_URL)$/;

describe('docker-compose.yml', () => {
  it('runs what there is: the servers, one migration, api, portal and worker', () => {
    expect(Object.keys(compose.services)).toEqual(['postgres', 'redis', 'migrate', 'api', 'portal', 'worker']);
    expect(ours.map(([, { command }]) => command?.join(' '))).toEqual([
      'migrate',
      'start --only api',
      'start --only portal',
      'start --only worker',
    ]);
  });

  it('asks for no variable that deploy/compose.env.example does not explain', () => {
    const asked = namesIn('docker-compose.yml', /\$\{([A-Z_]+)/g);
    expect([...new Set(asked)].sort()).toEqual(variablesOf('deploy/compose.env.example').sort());
  });

  it('gives the programs no variable that .env.example does not explain', () => {
    const given = new Set(ours.flatMap(([, { environment = {} }]) => Object.keys(environment)));
    expect(variablesOf('.env.example')).toEqual(expect.arrayContaining([...given]));
  });

  it('gives each program the settings that it uses', () => {
    for (const [name, used] of Object.entries(USED)) {
      const given = Object.keys(compose.services[name]?.environment ?? {});
      expect({ name, given: given.toSorted() }).toEqual({ name, given: used.toSorted() });
    }
    const settings = variablesOf('.env.example').filter((name) => !NOT_OF_A_SERVER.test(name));
    expect([...new Set([...Object.values(USED).flat(), ...FROM_THE_IMAGE])].sort()).toEqual(settings.sort());
  });

  it('lets all at the same files: two keep them, the worker deletes those of whoever is erased', () => {
    for (const name of ['api', 'portal', 'worker'])
      expect(compose.services[name]?.volumes).toEqual(['attachments:/data']);
  });

  it('starts api, portal and worker when the servers are healthy and the migration is done', () => {
    for (const name of ['api', 'portal', 'worker'])
      expect(compose.services[name]?.depends_on).toEqual({
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
        migrate: { condition: 'service_completed_successfully' },
      });
    for (const name of ['postgres', 'redis']) expect(compose.services[name]?.healthcheck?.test).toBeDefined();
  });

  it('keeps the vault in a database of its own', () => {
    const { DATABASE_URL = '', VAULT_DATABASE_URL = '' } = compose.services['api']?.environment ?? {};
    expect(DATABASE_URL).toMatch(/\/nivaran$/);
    expect(VAULT_DATABASE_URL).toMatch(/\/nivaran_vault$/);
  });
});

describe('the Dockerfile', () => {
  const dockerfile = read('Dockerfile');
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  it('copies what exists and what .dockerignore lets through', () => {
    const sources = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, files]) => files?.split(' ') ?? [],
    );
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
    expect(sources.filter((source) => !allowed.includes(`!${source}`))).toEqual([]);
  });

  it('runs as an ordinary user, stops at SIGTERM and can be asked for its health', () => {
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toMatch(/^ENTRYPOINT \["node", "dist\/apps\/nivaran\/src\/main\.js"\]$/m);
  });

  it('is made for a Node that package.json takes', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    const bases = [...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => major);
    expect(new Set(bases)).toEqual(new Set([/^>=(\d+)/.exec(engines.node)?.[1]]));
  });
});
