import { type Action, type ActionInput, PERMISSIONS, holdsAadhaar, maskAadhaar } from '@nivaran/complaints';
import { aComplaint, loadDefaultPack } from '@nivaran/testing';
import fc from 'fast-check';
import { lifeFor, mayAct } from '../access/lives.fixture';
import { VISITORS, type Visitor } from '../access/visitors.fixture';
import { aPdf } from '../attachments/a-file.fixture';
import { fileNameOf } from '../attachments/file-name';
import { ACTIONS_OF_PEOPLE } from '../complaints/actions-of-people';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import type { Reply } from '../testing/client.fixture';
import { PER_PLACE, SEED } from './fuzz-settings.fixture';
import { storeSealed } from './store-sealed.fixture';
import { anyText } from './texts.fixture';

type Answer = Reply<Record<string, unknown>>;
interface Outcome {
  readonly sent: Answer;
  /** What is read afterwards, if it was taken. */
  readonly read: () => Promise<unknown>;
}

/** Characters that neither UTF-8 nor PostgreSQL can hold. */
const NOT_STORABLE = /[\0\p{Cs}]/u;
const RUNS = { numRuns: Math.max(12, PER_PLACE), seed: SEED };
const staff = '/api/v1/staff';
/** The number of the citizen whose complaints they are. */
const CITIZEN = '9000099999';

/** Each text of the input of an action, as `note.text`. */
const TEXTS_OF_ACTIONS = ACTIONS_OF_PEOPLE.flatMap((action) =>
  Object.entries<ActionInput>(PERMISSIONS[action].input)
    .filter(([, { kind }]) => kind.startsWith('text-'))
    .map(([field]) => [action, field] as const),
);
/** Who may do one or the other of them. */
const WRITERS = ['helpdesk', 'supervisor, own district', 'state, own desk'] as const;
const REST: Readonly<Partial<Record<Action, object>>> = {
  assign: { officer: 'officer.bhopal' },
  forward: { to: 'anuppur' },
  'hold-for-source': { source: 'COWIN' },
  'change-category': { category: 'CERT_MISSING' },
  resolve: { resolution: 'DOSE_ADDED' },
  reject: { reason: 'NO_EVIDENCE' },
  'decide-appeal': { outcome: 'allowed' },
  rate: { score: 4 },
};

describe('what people write', () => {
  const api = apiUnderTest();
  let person: string;
  let older: string;

  beforeAll(async () => {
    await loadDefaultPack();
    person = await api.runtime.vault.personOf(CITIZEN);
    older = (await storeSealed(api.runtime, aComplaint({ person, at: '2026-10-20T10:00+05:30' }), person)).ticketId;
    await api.createAccounts({ id: 'officer.sehore', name: 'X', role: 'officer', desk: 'sehore' });
  });

  const stored = (action: Action, at: Visitor['at']) => storeSealed(api.runtime, lifeFor(action, at, person), person);

  /** Taken and read as it is, or refused for a reason of this very field. */
  async function comesBack(
    field: string,
    [minimum, maximum]: readonly [number, number],
    write: (text: string) => Promise<Outcome>,
    aadhaar: 'masked' | 'refused' | 'kept' = 'masked',
  ): Promise<void> {
    const text = fc.oneof(
      anyText,
      anyText.map((each) => `${each}${'क'.repeat(minimum)}`),
    );
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const { sent, read } = await write(typed);
        const trimmed = typed.trim();
        const length = trimmed.match(/./gsu)?.length ?? 0;
        const isLength = length >= minimum && length <= maximum;
        if (isLength && !NOT_STORABLE.test(trimmed) && !(aadhaar === 'refused' && holdsAadhaar(trimmed))) {
          expect({ isTaken: sent.status < 300, text: sent.text }).toEqual({ isTaken: true, text: sent.text });
          expect(await read()).toBe(aadhaar === 'kept' ? trimmed : maskAadhaar(trimmed));
        } else {
          const errors = sent.body['errors'] as readonly { field: string; code: string }[];
          expect([sent.status, sent.body['code'], errors.length > 0]).toEqual([400, 'INPUT_INVALID', true]);
          const reasons = [isLength ? 'TEXT_NOT_STORABLE' : 'TEXT_LENGTH', 'NO_AADHAAR'].map(
            (code) => `${field} ${code}`,
          );
          for (const error of errors) expect(reasons).toContain(`${error.field} ${error.code}`);
        }
      }),
      RUNS,
    );
  }

  it.each([
    ['statement', [10, 5000], 'masked'],
    ['complainant.name', [1, 100], 'masked'],
    ['vaccination.centre', [1, 200], 'refused'],
    ['vaccination.vaccine', [1, 40], 'refused'],
  ] as const)('as %s of a complaint comes back as it is', async (field, lengths, aadhaar) => {
    const [first, second] = field.split('.') as [keyof ReturnType<typeof aLodging>, string?];
    const helpdesk = await api.as('helpdesk');
    await comesBack(
      field,
      lengths,
      async (text) => {
        const part = aLodging()[first];
        const value = second === undefined ? text : { ...(part as object), [second]: text };
        const sent = await api.citizen.post('/api/v1/complaints', aLodging({ [first]: value }));
        const read = async () => {
          const path = `/api/v1/complaints/${String(sent.body['ticketId'])}`;
          if (first === 'complainant')
            return (await helpdesk.post(`${path}/reveal`, { reason: 'verify-identity' })).body['name'];
          const { body } = await helpdesk.get(path);
          return second === undefined ? body[first] : (body[first] as Record<string, unknown>)[second];
        };
        return { sent, read };
      },
      aadhaar,
    );
  });

  it.each(TEXTS_OF_ACTIONS)('with the action %s, as its %s, comes back as it is', async (action, field) => {
    const name = WRITERS.find((each) =>
      mayAct(each, VISITORS[each], action, lifeFor(action, VISITORS[each].at, person)),
    );
    const { account, at } = VISITORS[name ?? 'helpdesk'];
    const client = await (name === undefined ? api.citizenWith(CITIZEN) : api.as(account)); // some are the citizen's alone
    const rest = { ...REST[action], ...(action === 'merge' && { into: older }) };
    await comesBack(field, [1, 5000], async (text) => {
      const { ticketId, version } = await stored(action, at);
      const path = `/api/v1/complaints/${ticketId}`;
      const sent = await client.post(
        `${path}/actions/${action}`,
        { ...rest, [field]: text },
        { 'if-match': `"${version}"` },
      );
      const read = async () => {
        const { body } = await (await api.as('helpdesk')).get<{ items: { words: string | null }[] }>(`${path}/history`);
        return body.items.map(({ words }) => words).findLast((words) => words !== null);
      };
      return { sent, read };
    });
  });

  it.each([
    ['title.hi', 120],
    ['title.en', 120],
    ['text.hi', 2000],
    ['text.en', 2000],
  ] as const)('as %s of an incident comes back as it is', async (field, maximum) => {
    const state = await api.as('state');
    const [part = '', language = ''] = field.split('.');
    const told = { source: 'COWIN', title: { hi: 'क', en: 'x' }, text: { hi: 'क', en: 'x' } };
    await comesBack(field, [1, maximum], async (text) => {
      const words = { ...told, [part]: { hi: 'क', en: 'x', [language]: text } };
      const sent = await state.post('/api/v1/incidents', words);
      const address = `/api/v1/incidents/${String(sent.body['incidentId'])}?position=${String(sent.body['position'])}`;
      const read = async () => ((await state.get(address)).body[part] as Record<string, unknown>)[language];
      return { sent, read };
    });
  });

  it.each([
    ['name', 100, 'refused'],
    ['openId', 200, 'kept'], // a number at the sign-on may look like one
  ] as const)('as %s of an account comes back as it is', async (field, maximum, aadhaar) => {
    const admin = await api.as('admin');
    await comesBack(
      field,
      [1, maximum],
      async (text) => {
        const standing = { name: 'X', role: 'officer', desk: 'sehore', openId: null, [field]: text };
        const sent = await admin.send('PUT', `${staff}/officer.sehore`, standing);
        const read = async () => {
          const { body } = await admin.get<{ items: Record<string, unknown>[] }>(`${staff}?desk=sehore`);
          return body.items.find(({ account }) => account === 'officer.sehore')?.[field];
        };
        return { sent, read };
      },
      aadhaar,
    );
  });

  it('as the name of an access token comes back as it is', async () => {
    const somebody = await api.somebody('helpdesk', 'nivaran-demo');
    const tokens = '/api/v1/account/tokens';
    const write = async (name: string) => {
      const sent = await somebody.post(tokens, { name, scopes: ['read'], days: 1 });
      const id = String(sent.body['id']);
      const read = async () => {
        const { body } = await somebody.get<{ items: { id: string; name: string }[] }>(tokens);
        await somebody.send('DELETE', `${tokens}/${id}`);
        return body.items.find((token) => token.id === id)?.name;
      };
      return { sent, read };
    };
    await comesBack('name', [1, 60], write, 'refused');
  });

  it('as the name of a file comes back as the answer and the rules of names say', async () => {
    const helpdesk = await api.as('helpdesk');
    await fc.assert(
      fc.asyncProperty(anyText, async (typed) => {
        const { ticketId } = await stored('attach', 'bhopal');
        const sent = await helpdesk.attach(ticketId, { name: typed, content: aPdf(ticketId) });
        expect({ status: sent.status, text: sent.text }).toEqual({ status: 201, text: sent.text });
        const { name, sha256 } = sent.body['attachment'] as { name: string; sha256: string };
        const { body } = await helpdesk.get<{ evidence: { name: string }[] }>(`/api/v1/complaints/${ticketId}`);
        expect(body.evidence.map((each) => each.name)).toEqual([name]);
        const { headers } = await helpdesk.get(`/api/v1/complaints/${ticketId}/attachments/${sha256}`);
        const encoded = /filename\*=UTF-8''(.+)$/.exec(headers['content-disposition'] ?? '')?.[1] ?? '';
        expect(decodeURIComponent(encoded)).toBe(name);
        expect(fileNameOf(name, 'application/pdf')).toBe(name);
        if (/^[\p{L}\p{M}\p{N}\u200c\u200d]{1,60}$/u.test(typed)) expect(name).toBe(`${maskAadhaar(typed)}.pdf`);
      }),
      RUNS,
    );
  });
});
