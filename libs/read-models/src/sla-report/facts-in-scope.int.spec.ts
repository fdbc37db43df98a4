import { prepareProjections } from '@nivaran/event-store';
import { defaultPack, loadDefaultPack, testDatabase } from '@nivaran/testing';
import { ticketsProjection } from '../tickets/tickets.projection';
import { slaSql } from './groups';

describe('the stages of a scope', () => {
  const db = testDatabase();
  beforeAll(async () => {
    await loadDefaultPack();
    await prepareProjections(db.pool, [ticketsProjection]);
  });

  it('are found by an index for every way into it', async () => {
    const client = await db.pool.connect();
    await client.query('set enable_seqscan = off');
    const scope = { kind: 'desk', desk: 'bhopal', districtLgd: 396 } as const;
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain ${slaSql('sla-report.sql', 'desk', scope, defaultPack())}`,
      [new Date('2026-11-01'), new Date('2026-12-01'), new Date(), ['ACCEPT'], 'bhopal', 396],
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    for (const index of ['of_district', 'of_accountable', 'of_holder', 'appealed'])
      expect(plan).toContain(`tickets_${index} `);
    expect(plan).toContain('stage_facts_of_holder');
    expect(plan).not.toContain('Seq Scan');
    client.release(true);
  });
});
