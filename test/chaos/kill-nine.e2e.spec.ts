import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findEmbeddedPostgres, freePort } from '@nivaran/platform';
import { type NivaranProcess, eventually, startNivaran } from '@nivaran/testing';
import { verifyChain } from '@nivaran/event-store';
import { createPool } from '@nivaran/platform';

/** `npm run chaos` kills 50 times; every other run a few times. */
const KILLS = Number(process.env['CHAOS_KILLS'] ?? 3);
const CLIENTS = 8;

describe(`kill -9 of the whole process, ${KILLS} times, during a stream of lodgings`, () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'nivaran-chaos-'));
  /** Idempotency key → the ticket ID that came with its 201. */
  const acknowledged = new Map<string, string>();
  let nivaran: NivaranProcess;
  let port: number;
  let lodging = true;

  beforeAll(async () => {
    port = await freePort();
    nivaran = await startNivaran({ dataFolder, port, env: { NIVARAN_DEMO: 'off' } });
  });
  afterAll(async () => {
    lodging = false;
    await nivaran.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  /** Lodges without pause, as a careful client does: what was not answered is sent again under the same key. */
  async function client(number: number): Promise<void> {
    while (lodging) {
      const key = randomUUID();
      for (;;) {
        const answer = await lodge(key, number).catch(() => null);
        if (answer?.status === 201) {
          acknowledged.set(key, ((await answer.json()) as { ticketId: string }).ticketId);
          break;
        }
        if (answer && answer.status < 500) throw new Error(`HTTP ${answer.status}: ${await answer.text()}`);
        await sleep(50);
      }
    }
  }

  function lodge(key: string, number: number): Promise<Response> {
    return fetch(`http://127.0.0.1:${port}/api/v1/complaints`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({
        ...{ category: 'DOSE_MISSING', language: 'hi', channel: 'web', consent: true },
        statement: 'दूसरी खुराक दर्ज नहीं दिख रही है, कृपया ठीक करें।',
        complainant: { name: 'सुनीता', mobile: `90000000${10 + number}`, email: null },
        vaccination: { dose: 2, date: null, centre: null, districtLgd: 396, vaccine: null, beneficiaryReference: null },
        residence: { pin: '462001', districtLgd: null },
        idProof: null,
      }),
      signal: AbortSignal.timeout(5000),
    });
  }

  it(
    'loses no acknowledged complaint, has none twice, routes all of them, and the chain holds',
    async () => {
      const clients = Promise.all(Array.from({ length: CLIENTS }, (_, n) => client(n)));
      for (let kill = 0; kill < KILLS; kill += 1) {
        await sleep(200 + Math.random() * 800);
        await nivaran.kill();
        nivaran = await startNivaran({ dataFolder, port, env: { NIVARAN_DEMO: 'off' } });
      }
      lodging = false;
      await clients;

      const postgres = findEmbeddedPostgres(join(dataFolder, 'postgres'));
      const pool = createPool(postgres?.url('nivaran') ?? '', { max: 2, name: 'chaos' });
      try {
        const ticketIds = [...acknowledged.values()];
        expect(ticketIds.length).toBeGreaterThan(KILLS * 10);
        expect(new Set(ticketIds).size).toBe(ticketIds.length);

        const { rows } = await pool.query<{ ticketId: string }>(
          `select data->>'ticketId' as "ticketId" from event_store.events where type = 'ComplaintLodged'`,
        );
        expect(rows.map(({ ticketId }) => ticketId).sort()).toEqual(ticketIds.sort());

        await eventually(async () => {
          const unrouted = await pool.query(
            `select stream_id from event_store.events group by stream_id
              having bool_or(type = 'ComplaintLodged') and count(*) filter (where type = 'ComplaintRouted') <> 1`,
          );
          expect(unrouted.rows).toEqual([]);
        }, 30_000);
        expect((await verifyChain(pool)).fault).toBeUndefined();
        console.log(`${KILLS} kills, ${ticketIds.length} complaints acknowledged, all there once and routed`);
      } finally {
        await pool.end();
      }
    },
    60_000 + KILLS * 15_000,
  );
});
