import { randomUUID } from 'node:crypto';
import { ADMIN, type Row, of } from './row.fixture';

const standing = { name: 'Rekha Yadav', role: 'officer', desk: 'sehore', openId: null };

/** What those who look after the installation may call. */
export const ADMIN_ROWS: Readonly<Record<string, Row>> = {
  'GET /api/v1/staff': { who: ADMIN },
  'POST /api/v1/staff': { who: ADMIN, send: () => ({ body: { account: `x-${randomUUID()}`, ...standing } }) },
  'GET /api/v1/staff/{account}': { who: ADMIN },
  'PUT /api/v1/staff/{account}': { who: ADMIN, send: () => ({ body: standing }) },
  'POST /api/v1/staff/{account}/disable': { who: ADMIN, send: () => ({ body: {} }) },
  'POST /api/v1/staff/{account}/enable': { who: ADMIN, send: () => ({ body: {} }) },
  'POST /api/v1/staff/{account}/reset-password': { who: ADMIN, send: () => ({ body: {} }) },
  'POST /api/v1/staff/{account}/reset-second-factor': { who: ADMIN, send: () => ({ body: {} }) },
  'GET /api/v1/staff/{account}/sessions': { who: ADMIN },
  'DELETE /api/v1/staff/{account}/sessions/{sessionId}': { who: ADMIN, or: [404] },
  'GET /api/v1/admin/desks': { who: of('auditor', 'admin') },
  'GET /api/v1/admin/roles': { who: of('auditor', 'admin') },
  'GET /api/v1/admin/calendars': { who: of('auditor', 'admin') },
  'GET /api/v1/admin/calendars/{calendar}': {
    who: of('auditor', 'admin'),
    send: () => ({ path: '/api/v1/admin/calendars/always-on?month=2026-11' }),
  },
  'GET /api/v1/admin/packs': { who: of('auditor', 'admin') },
  'GET /api/v1/admin/packs/{version}': { who: of('auditor', 'admin'), or: [422] },
  'GET /api/v1/admin/packs/{version}/effect': { who: ADMIN, or: [422] },
  'GET /api/v1/admin/tokens': { who: ADMIN },
  'DELETE /api/v1/admin/tokens/{tokenId}': { who: ADMIN, or: [404] },
  'GET /api/v1/admin/parked': { who: of('auditor', 'admin') },
  'POST /api/v1/admin/parked/release': {
    who: ADMIN,
    send: () => ({ body: { subscription: 'tickets', streamId: 'complaint-1' } }),
    or: [422],
  },
  'GET /api/v1/audit': { who: of('auditor', 'admin') },
};
