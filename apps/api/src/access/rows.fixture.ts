import { randomUUID } from 'node:crypto';
import { aLodging } from '../testing/a-lodging.fixture';
import { ADMIN_ROWS } from './admin-rows.fixture';
import {
  ADMIN,
  ANSWERABLE,
  AT_OWN_DESK,
  CITIZENS,
  DESK_STAFF,
  EVERYBODY,
  IN_SCOPE,
  LODGING,
  OF_COMPLAINT,
  type Row,
  STAFF,
  of,
} from './row.fixture';
import { type Visitor, VISITOR_NAMES, isAway } from './visitors.fixture';

/** One that is sent no code yet. */
let numbers = 9100000000;
const aNumber = () => String((numbers += 1));
const key = () => ({ 'idempotency-key': randomUUID() });
const DISTRICT: Readonly<Record<Visitor['at'], string>> = {
  bhopal: '396',
  state: '396',
  national: '396',
  indore: '410',
};
const incident = { title: { hi: 'कोविन बंद', en: 'CoWIN is down' }, text: { hi: 'ठीक हो रहा है', en: 'Being mended' } };
const bulk = (input: object): Pick<Row, 'send' | 'shows'> => ({
  send: ({ ticketId, version }) => ({ body: { ...input, items: [{ ticketId, version }] }, headers: key() }),
  shows: () => '"ok":true',
});

/** Every endpoint but the actions on a complaint, which the table of the domain speaks for. */
export const ROWS: Readonly<Record<string, Row>> = {
  'GET /health/live': { who: EVERYBODY },
  'GET /health/ready': { who: EVERYBODY },
  'GET /metrics': { who: ADMIN, send: () => ({ headers: { via: '1.1 proxy' } }) },

  'GET /api/v1/problems': { who: EVERYBODY },
  'GET /api/v1/problems/{code}': { who: EVERYBODY, send: () => ({ path: '/api/v1/problems/VERSION_STALE' }) },
  'GET /api/v1/public/categories': { who: EVERYBODY },
  'GET /api/v1/public/consent': { who: EVERYBODY },
  'GET /api/v1/public/districts': { who: EVERYBODY },
  'GET /api/v1/public/incidents': { who: EVERYBODY },
  'GET /api/v1/public/pins/{pin}': { who: EVERYBODY, send: () => ({ path: '/api/v1/public/pins/462001' }) },
  'GET /api/v1/public/track/{ticketId}': { who: EVERYBODY },

  'POST /api/v1/session': {
    who: EVERYBODY,
    send: () => ({ body: { account: 'helpdesk', password: 'nivaran-demo' } }),
  },
  'POST /api/v1/session/code': { who: STAFF, send: () => ({ body: { code: '000000' } }), or: [422] },
  'GET /api/v1/session': { who: STAFF },
  'DELETE /api/v1/session': { who: EVERYBODY },

  'GET /api/v1/citizen/challenge': { who: EVERYBODY },
  'POST /api/v1/citizen/code': { who: EVERYBODY, send: () => ({ body: { mobile: aNumber() } }) },
  'POST /api/v1/citizen/session': {
    who: EVERYBODY,
    send: () => ({ body: { mobile: aNumber(), code: '000000' } }),
    or: [422],
  },
  'DELETE /api/v1/citizen/session': { who: EVERYBODY },
  'GET /api/v1/citizen/complaints': { who: CITIZENS },
  'GET /api/v1/citizen/export': { who: CITIZENS },
  'GET /api/v1/session/ways': { who: EVERYBODY },
  'GET /api/v1/session/openid': { who: EVERYBODY, or: [404] }, // no provider is set up here
  'GET /api/v1/session/openid/callback': { who: EVERYBODY, or: [400] },

  'POST /api/v1/account/password': {
    who: STAFF,
    send: () => ({ body: { current: 'nivaran-demo', next: 'short' } }),
    or: [422],
  },
  'POST /api/v1/account/second-factor': { who: STAFF, send: () => ({ body: {} }) },
  'POST /api/v1/account/second-factor/confirm': {
    who: STAFF,
    send: () => ({ body: { code: '000000' } }),
    or: [409, 422],
  },
  'DELETE /api/v1/account/second-factor': { who: STAFF, or: [409] },
  'POST /api/v1/account/recovery-codes': { who: STAFF, send: () => ({ body: {} }), or: [409] },
  'GET /api/v1/account/sessions': { who: STAFF },
  'DELETE /api/v1/account/sessions/{sessionId}': { who: STAFF, or: [404] },
  'GET /api/v1/account/tokens': { who: STAFF },
  'POST /api/v1/account/tokens': {
    who: STAFF,
    send: () => ({ body: { name: 'x', scopes: ['read'], days: 1 } }),
  },
  'DELETE /api/v1/account/tokens/{tokenId}': { who: STAFF, or: [404] },

  'GET /api/v1/account/views': { who: STAFF },
  'PUT /api/v1/account/views': { who: STAFF, send: () => ({ body: { items: [] } }) },

  ...ADMIN_ROWS,

  'GET /api/v1/directory': { who: STAFF },
  'GET /api/v1/directory/routing': {
    who: STAFF,
    send: () => ({ path: '/api/v1/directory/routing?category=DOSE_MISSING&pin=462001' }),
  },

  'POST /api/v1/complaints': { who: LODGING, send: () => ({ body: aLodging(), headers: key() }) },
  'GET /api/v1/complaints/{ticketId}': { who: OF_COMPLAINT(IN_SCOPE) },
  'GET /api/v1/complaints/{ticketId}/history': { who: OF_COMPLAINT(IN_SCOPE) },
  'GET /api/v1/complaints/{ticketId}/sla': { who: OF_COMPLAINT(IN_SCOPE) },
  'GET /api/v1/complaints/{ticketId}/attachments/{sha256}': {
    who: OF_COMPLAINT(VISITOR_NAMES.filter((name) => name === 'helpdesk' || AT_OWN_DESK.includes(name))),
    or: [404],
  },
  'POST /api/v1/complaints/{ticketId}/reveal': {
    who: VISITOR_NAMES.filter((name) => name === 'helpdesk' || AT_OWN_DESK.includes(name)),
    send: () => ({ body: { reason: 'contact-citizen' } }),
    or: [409], // a scenario's citizen has no key
  },
  'GET /api/v1/complaints/{ticketId}/related': { who: IN_SCOPE },
  'GET /api/v1/complaints/{ticketId}/replies': { who: IN_SCOPE },
  'GET /api/v1/complaints/{ticketId}/colleagues': {
    who: IN_SCOPE.filter((name) => name !== 'auditor' && name !== 'admin'),
  },
  'GET /api/v1/events/stream': { who: STAFF, send: () => ({ path: '/api/v1/events/stream?seconds=0' }) },
  'PUT /api/v1/complaints/{ticketId}/presence': { who: IN_SCOPE, send: () => ({ body: {} }) },
  'DELETE /api/v1/complaints/{ticketId}/presence': { who: IN_SCOPE },
  'GET /api/v1/search': {
    who: IN_SCOPE.filter((name) => name !== 'auditor' && name !== 'admin'),
    send: ({ ticketId }) => ({ path: `/api/v1/search?q=${ticketId}` }),
    shows: ({ ticketId }) => ticketId,
  },
  'GET /api/v1/queue': { who: IN_SCOPE, send: ({ at }) => ({ path: `/api/v1/queue?desk=${at}&limit=200` }) },
  'GET /api/v1/queue/counts': { who: IN_SCOPE, send: ({ at }) => ({ path: `/api/v1/queue/counts?desk=${at}` }) },
  'GET /api/v1/queue/officers': { who: of('supervisor', 'state', 'national') },
  'POST /api/v1/queue/next': { who: AT_OWN_DESK, send: ({ at }) => ({ body: { desk: at }, headers: key() }) },
  'GET /api/v1/reports/sla/tickets': {
    who: IN_SCOPE,
    send: ({ at }) => ({ path: `/api/v1/reports/sla/tickets?groupBy=district&group=${DISTRICT[at]}&from=2026-01-01` }),
    shows: ({ at }) => `"code":"${DISTRICT[at]}"`,
  },
  'GET /api/v1/reports/sla/tickets.csv': {
    who: IN_SCOPE,
    send: () => ({ path: '/api/v1/reports/sla/tickets.csv?from=2026-01-01' }),
    shows: ({ ticketId }) => ticketId,
  },
  'GET /api/v1/reports/sla': {
    who: IN_SCOPE,
    send: () => ({ path: '/api/v1/reports/sla?groupBy=district&from=2026-01-01' }),
    shows: ({ at }) => `"code":"${DISTRICT[at]}"`,
  },
  'GET /api/v1/reports/sla.csv': {
    who: IN_SCOPE,
    send: () => ({ path: '/api/v1/reports/sla.csv?groupBy=district&from=2026-01-01' }),
    shows: ({ at }) => DISTRICT[at],
  },
  'GET /api/v1/reports/sla.xlsx': { who: STAFF, send: () => ({ path: '/api/v1/reports/sla.xlsx?groupBy=district' }) },
  'GET /api/v1/reports/sla/tickets.xlsx': { who: STAFF },
  'GET /api/v1/reports/trend': { who: STAFF },
  'GET /api/v1/reports/trend.csv': { who: STAFF },
  'GET /api/v1/reports/trend.xlsx': { who: STAFF },
  'GET /api/v1/reports/ageing': {
    who: IN_SCOPE,
    send: () => ({ path: '/api/v1/reports/ageing?groupBy=district' }),
    shows: ({ at }) => `"code":"${DISTRICT[at]}"`,
  },
  'GET /api/v1/reports/ageing.csv': {
    who: IN_SCOPE,
    send: () => ({ path: '/api/v1/reports/ageing.csv?groupBy=district' }),
    shows: ({ at }) => DISTRICT[at],
  },
  'GET /api/v1/reports/ageing.xlsx': { who: STAFF },
  'GET /api/v1/reports/what-if': {
    who: IN_SCOPE,
    send: () => ({ path: '/api/v1/reports/what-if?groupBy=district&from=2026-01-01&changes=target:ACCEPT:PT1H' }),
    shows: ({ at }) => `"code":"${DISTRICT[at]}"`,
  },
  'GET /api/v1/reports/what-if.csv': {
    who: STAFF,
    send: () => ({ path: '/api/v1/reports/what-if.csv?changes=target:ACCEPT:PT1H' }),
  },
  'GET /api/v1/reports/what-if.xlsx': {
    who: STAFF,
    send: () => ({ path: '/api/v1/reports/what-if.xlsx?changes=target:ACCEPT:PT1H' }),
  },
  'GET /api/v1/reports/officers': { who: STAFF },
  'GET /api/v1/reports/officers.csv': { who: STAFF },
  'GET /api/v1/reports/officers.xlsx': { who: STAFF },

  'POST /api/v1/bulk/accept': { who: AT_OWN_DESK, ...bulk({}) },
  'POST /api/v1/bulk/assign': {
    who: AT_OWN_DESK.filter((name) => !name.startsWith('officer')),
    send: ({ ticketId, version, account, role }) => ({
      body: {
        officer: role === 'state' || role === 'national' ? account : 'officer.bhopal',
        items: [{ ticketId, version }],
      },
      headers: key(),
    }),
    shows: () => '"ok":true',
  },
  'POST /api/v1/bulk/note': {
    who: [...of('helpdesk'), ...DESK_STAFF.filter((name) => !isAway(name))],
    ...bulk({ text: 'x' }),
  },
  'POST /api/v1/bulk/link-incident': {
    who: DESK_STAFF.filter((name) => !isAway(name)),
    send: ({ ticketId, version, incident: id }) => ({
      body: { incident: id, items: [{ ticketId, version }] },
      headers: key(),
    }),
    shows: () => '"ok":true',
  },
  'POST /api/v1/bulk/forward': { who: AT_OWN_DESK, life: 'forward', ...bulk({ to: 'anuppur', reason: 'x' }) },
  'POST /api/v1/bulk/resolve': {
    who: AT_OWN_DESK,
    life: 'resolve',
    ...bulk({ resolution: 'DOSE_ADDED', explanation: 'x' }),
  },
  'POST /api/v1/bulk/change-category': {
    who: [...of('helpdesk'), ...AT_OWN_DESK],
    ...bulk({ category: 'CERT_MISSING', reason: 'x' }),
  },

  'POST /api/v1/incidents': {
    who: ANSWERABLE,
    send: () => ({ body: { source: 'COWIN', ...incident }, headers: key() }),
  },
  'GET /api/v1/incidents': { who: STAFF },
  'GET /api/v1/incidents/{incidentId}': { who: STAFF },
  'GET /api/v1/incidents/{incidentId}/tickets': { who: IN_SCOPE, shows: ({ linked }) => linked },
  'POST /api/v1/incidents/{incidentId}/actions/update': {
    who: of('state', 'national', 'admin'), // the state cell declared it
    send: () => ({ body: { text: incident.text }, headers: { 'if-match': '"1"' } }),
  },
  'POST /api/v1/incidents/{incidentId}/actions/end': {
    who: of('state', 'national', 'admin'),
    send: () => ({ body: { text: null }, headers: { 'if-match': '"1"' } }),
  },
};
