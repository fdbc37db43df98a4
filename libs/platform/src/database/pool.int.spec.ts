import { testDatabase } from '@nivaran/testing';
it('x', async () => { const r = await db.pool.query('select 1::bigint as a'); expect(r.rows).toEqual([{a:1}]) });
const db = testDatabase();
