import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, findEmbeddedPostgres, projectRoot } from '@nivaran/platform';
import { type NivaranProcess, eventually, startNivaran } from '@nivaran/testing';
import { bhopalComplaint } from '../first-light/client.fixture';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-cli-'));
  const complaint = join(folder, 'complaint.json');
  let nivaran: NivaranProcess;

  beforeAll(async () => {
    nivaran = await startNivaran({ dataFolder: join(folder, 'data') });
    writeFileSync(complaint, JSON.stringify(bhopalComplaint()));
  });
  afterAll(async () => {
    await nivaran.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs `nivaran <args>` as a program would: no terminal, a password in the environment. */
  function run(args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
    const child = spawn(process.execPath, [join(projectRoot(), 'dist/apps/nivaran/src/main.js'), ...args], {
      env: {
        PATH: process.env['PATH'] ?? '',
        NIVARAN_DATA: join(folder, 'data'),
        NIVARAN_URL: nivaran.url,
        NIVARAN_PASSWORD: 'nivaran-demo',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
  }

  async function lodged(): Promise<string> {
    const { out } = await run(['lodge', complaint, '--json']);
    const { ticketId } = JSON.parse(out) as { ticketId: string };
    await eventually(async () => {
      const { out: tracked } = await run(['track', ticketId, '--json']);
      expect((JSON.parse(tracked) as { status: string }).status).toBe('routed');
    });
    return ticketId;
  }

  it('lodges, tracks, lists, accepts and resolves, in words and as JSON', async () => {
    const ticketId = await lodged();
    const english = await run(['track', ticketId]);
    expect(english).toMatchObject({ code: 0, err: '' });
    expect(english.out).toMatch(/Answers for it: .*Bhopal/);
    const hindi = await run(['track', ticketId, '--lang', 'hi']);
    expect(hindi.out).toMatch(/जवाबदेह कार्यालय: .*भोपाल/);
    expect(hindi.out).not.toMatch(/[A-Za-z]/);

    expect((await run(['queue', '--as', 'officer.bhopal', '--limit', '100'])).out).toContain(ticketId);
    expect((await run(['accept', ticketId, '--as', 'officer.bhopal'])).code).toBe(0);
    const resolve = [
      'resolve',
      ticketId,
      '--as',
      'officer.bhopal',
      '--code',
      'DOSE_ADDED',
      '--explanation',
      'जोड़ दी गई',
    ];
    expect(JSON.parse((await run([...resolve, '--json'])).out)).toMatchObject({ ticketId, status: 'resolved' });
    const report = await run(['report', '--as', 'supervisor.bhopal', '--by', 'stage', '--json']);
    expect((JSON.parse(report.out) as { rows: unknown[] }).rows.length).toBeGreaterThan(3);
  });

  it('makes accounts and lets them in again, and acts by a token instead of a password', async () => {
    const create = ['account', 'create', 'officer.sehore', '--name', 'Rekha Yadav', '--role', 'officer'];
    expect(await run(create)).toMatchObject({ code: 2, err: expect.stringContaining('works at a desk') });
    const made = await run([...create, '--desk', 'sehore']);
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^(\w{4}-){3}\w{4}\n$/) });
    expect(await run([...create, '--desk', 'sehore'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('already'),
    });
    const queue = ['queue', '--as', 'officer.sehore'];
    const early = await run(queue, { NIVARAN_PASSWORD: made.out.trim() });
    expect(early).toMatchObject({ code: 3, err: expect.stringContaining('given by an administrator') });

    const again = await run(['account', 'reset-password', 'officer.sehore']);
    expect(again.out).not.toBe(made.out);
    const own = { current: again.out.trim(), next: 'kapas ke khet 77' };
    const cookie = await signedIn('officer.sehore', own.current);
    await post('/api/v1/account/password', own, { cookie });
    const { token } = await post('/api/v1/account/tokens', { name: 'x', scopes: ['read'], days: 1 }, { cookie });
    expect((await run(['queue'], { NIVARAN_TOKEN: String(token), NIVARAN_PASSWORD: '' })).code).toBe(0);
    expect((await run(['account', 'list', '--json'])).out).toContain('"id": "officer.sehore"');
    expect(await run(['account', 'reset-second-factor', 'nobody'])).toMatchObject({ code: 2 });
  });

  async function post(path: string, body: object, headers: Record<string, string>): Promise<Record<string, unknown>> {
    const sent = { 'content-type': 'application/json', ...headers };
    const answer = await fetch(new URL(path, nivaran.url), {
      method: 'POST',
      headers: sent,
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    return {
      ...(text === '' ? {} : (JSON.parse(text) as object)),
      cookie: answer.headers.get('set-cookie')?.split(';')[0],
    };
  }
  const signedIn = async (account: string, password: string) =>
    String((await post('/api/v1/session', { account, password }, {}))['cookie']);

  it('verifies the log, and names the position of one changed byte', async () => {
    expect(await run(['verify'])).toMatchObject({ code: 0 });
    const postgres = findEmbeddedPostgres(join(folder, 'data', 'postgres'));
    const pool = createPool(postgres?.url('nivaran') ?? '', { max: 1, name: 'tamper' });
    const change = (from: string, to: string) =>
      pool.query(
        `set session_replication_role = replica;
         update event_store.events set data = replace(data::text, '${from}', '${to}')::jsonb where position = 3;
         set session_replication_role = origin`,
      );
    const { rows } = await pool.query<{ data: string }>('select data::text from event_store.events where position = 3');
    const at = rows[0]?.data.match(/"(?:target|instance|ticketId|account)": "([^"]+)"/)?.[1] ?? '';
    await change(at, `${at.slice(0, -1)}~`);
    const tampered = await run(['verify', '--json']);
    expect(tampered.code).toBe(1);
    expect(JSON.parse(tampered.out)).toMatchObject({ checked: 2, fault: { position: 3, reason: 'content' } });
    await change(`${at.slice(0, -1)}~`, at);
    await pool.end();
    expect(await run(['verify'])).toMatchObject({ code: 0 });
  });

  it('rebuilds the read models while Nivaran runs, and finds everything in order', async () => {
    const rebuilt = await run(['rebuild']);
    expect(rebuilt).toMatchObject({ code: 0 });
    expect(rebuilt.out).toMatch(/Rebuilt tickets/);
    expect(await run(['rebuild', 'nonsense'])).toMatchObject({ code: 2 });
    const { out, code } = await run(['doctor', '--json']);
    expect((JSON.parse(out) as { ok: boolean; says: string }[]).filter(({ ok }) => !ok)).toEqual([]);
    expect(code).toBe(0);
    expect(await run(['migrate'])).toMatchObject({ code: 0 });
  });

  it('checks a pack', async () => {
    expect(await run(['pack', 'check'])).toMatchObject({ code: 0 });
    const broken = await run(['pack', 'check', folder]);
    expect(broken.code).toBe(1);
    expect(broken.out).toMatch(/pack\.yaml/);
  });

  it.each([
    ['a mistyped ticket ID', ['track', '26148297316'], 3, /digit/],
    [
      'an action that the status does not allow',
      ['resolve', 'TICKET', '--as', 'officer.bhopal', '--code', 'DOSE_ADDED', '--explanation', 'x'],
      3,
      /accept|queue|nobody|officer/i,
    ],
    ['no account', ['queue'], 2, /--as/],
    ['an unknown command', ['frobnicate'], 2, /unknown command/],
    ['a file that is no JSON', ['lodge', __filename], 2, /JSON/],
    ['no server', ['track', '26148297315', '--url', 'http://127.0.0.1:9'], 4, /npm start/],
  ])('says in a sentence what is wrong, and in its exit code: %s', async (_what, args, code, sentence) => {
    const ticketId = args.includes('TICKET') ? await lodged() : '';
    const result = await run(args.map((arg) => (arg === 'TICKET' ? ticketId : arg)));
    expect(result.code).toBe(code);
    expect(result.err).toMatch(sentence);
    expect(result.err).not.toMatch(/\n +at /);
    expect(result.out).toBe('');
  });

  it('refuses to start on a port or a folder that is in use, or with a wrong setting, and says which', async () => {
    const port = new URL(nivaran.url).port;
    expect(await run(['start'], { PORT: port })).toMatchObject({
      code: 4,
      err: expect.stringContaining(`Port ${port} is taken`),
    });
    expect(await run(['start'], { PORT: '0' })).toMatchObject({
      code: 4,
      err: expect.stringContaining('already runs'),
    });
    const wrong = await run(['start'], { PORT: 'abc', NIVARAN_DEOM: 'on' });
    expect(wrong).toMatchObject({
      code: 2,
      err: expect.stringMatching(/PORT is "abc"[\s\S]*Did you mean NIVARAN_DEMO/),
    });
  });
});
