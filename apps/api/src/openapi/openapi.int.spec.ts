import { BEFORE_ANY_ROUTE, CODES } from '../problems/codes';
import { ACTIONS, type Action, type ActionInput, PERMISSIONS } from '@nivaran/complaints';
import { ACTIONS_OF_PEOPLE } from '../complaints/actions-of-people';
import { apiUnderTest } from '../testing/api-under-test.fixture';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: object;
}
interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: object }>> };
  readonly responses: Readonly<
    Record<string, { description: string; headers?: object; content?: Readonly<Record<string, { schema: object }>> }>
  >;
}
interface BodySchema {
  readonly properties?: object;
  readonly required?: readonly string[];
}
const ONE = /^\/api\/v1\/complaints\/\{ticketId\}\/actions\/([\w-]+)$/;
/** An action that brings a file comes as a form, and to where the file can be read afterwards. */
const WITH_A_FILE = { attach: '/api/v1/complaints/{ticketId}/attachments' };
const actionAt = (path: string) => (path === WITH_A_FILE.attach ? 'attach' : ONE.exec(path)?.[1]);

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

describe('the OpenAPI document', () => {
  const api = apiUnderTest();
  let document: Document;
  let operations: readonly (Operation & { readonly path: string; readonly method: string })[];
  const operation = (id: string) => operations.find(({ operationId }) => operationId === id);

  beforeAll(async () => {
    document = (await api.citizen.get<Document>('/api/openapi.json')).body;
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, each]) => ({ ...each, path, method })),
    );
  });

  it('knows every route of the server', () => {
    const documented = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort();
    const served = api.routes
      .filter(({ method, url }) => method !== 'HEAD' && !/^\/(api\/(docs|openapi)|console|admin\/queues)/.test(url))
      .map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`);
    expect(documented).toEqual([...new Set(served)].sort());
    expect(documented.length).toBeGreaterThan(30);
  });

  it('gives every operation a name of its own, a summary, and a description for each answer', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { operationId, summary, responses } of operations) {
      expect({ operationId, summary }).toEqual({ operationId, summary: expect.stringMatching(/^[A-Z].{5,80}[^.]$/) });
      for (const { description } of Object.values(responses)) expect(description).not.toBe('');
    }
  });

  it('gives every answer that has a body its shape', () => {
    for (const { operationId, responses } of operations)
      for (const [status, { content }] of Object.entries(responses)) {
        const where = `${operationId} ${status}`;
        if (['204', '302', '304'].includes(status)) expect({ where, content }).toEqual({ where, content: undefined });
        else
          for (const media of Object.values(content ?? { none: {} }))
            expect({ where, media }).toEqual({ where, media: { schema: expect.any(Object) } });
      }
  });

  it('gives every body of a write its shape', () => {
    for (const { operationId, method, requestBody } of operations)
      if (method === 'post')
        expect({ operationId, requestBody }).toMatchObject({
          operationId,
          requestBody: {
            content: {
              [operationId === 'attachFile' ? 'multipart/form-data' : 'application/json']: {
                schema: expect.any(Object),
              },
            },
          },
        });
  });

  it('says for every operation which problems it can answer with, and knows each by its code', () => {
    const documented = new Set<string>();
    for (const { operationId, responses } of operations) {
      expect({ operationId, statuses: Object.keys(responses) }).toEqual({
        operationId,
        statuses: expect.arrayContaining(['500']),
      });
      for (const { content } of Object.values(responses)) {
        const problem = content?.['application/problem+json'] as
          { schema: { allOf: [object, { properties: { code: { enum: string[] } } }] } } | undefined;
        for (const code of problem?.schema.allOf[1].properties.code.enum ?? []) documented.add(code);
      }
    }
    expect([...documented, ...BEFORE_ANY_ROUTE].sort()).toEqual([...CODES].sort());
  });

  it('says of every write for staff that pages of other sites may not do it', () => {
    const writes = operations.filter(({ method, responses }) => method !== 'get' && '401' in responses);
    expect(writes.length).toBeGreaterThan(50);
    for (const { operationId, responses } of writes)
      expect({ operationId, refused: JSON.stringify(responses['403']) }).toEqual({
        operationId,
        refused: expect.stringContaining('"CROSS_ORIGIN"'),
      });
  });

  it('documents the headers that matter', () => {
    const headersOf = (id: string) =>
      operation(id)
        ?.parameters?.filter((parameter) => parameter.in === 'header')
        .map(({ name, required }) => `${name}${required ? '' : '?'}`)
        .sort();
    expect(headersOf('acceptComplaint')).toEqual(['Idempotency-Key?', 'If-Match']);
    expect(headersOf('attachFile')).toEqual(['Idempotency-Key?', 'If-Match']);
    expect(headersOf('acceptMany')).toEqual(['Idempotency-Key']);
    expect(headersOf('lodgeComplaint')).toEqual(['Idempotency-Key?']);
    expect(headersOf('readComplaint')).toEqual(['If-None-Match?']);
    expect(Object.keys(operation('lodgeComplaint')?.responses['201']?.headers ?? {})).toEqual(['Location', 'ETag']);
    expect(Object.keys(operation('acceptComplaint')?.responses['412']?.headers ?? {})).toEqual(['ETag']);
    expect(Object.keys(operation('acceptComplaint')?.responses['503']?.headers ?? {})).toEqual(['Retry-After']);
  });

  describe('of the actions on a complaint', () => {
    const inputOf = ({ requestBody }: Operation) => {
      const [media] = Object.values(requestBody?.content ?? {});
      const schema = (media?.schema ?? {}) as BodySchema;
      return Object.fromEntries(
        Object.keys(schema.properties ?? {}).map((name) => [name, schema.required?.includes(name) ?? false]),
      );
    };
    const inputOfTable = (action: Action) =>
      Object.fromEntries(
        Object.entries<ActionInput>(PERMISSIONS[action].input).map(([name, { required }]) => [name, required]),
      );

    it('has an address for each of the permissions table but the system’s own', () => {
      const actions = operations.flatMap(({ path, method }) => (method === 'post' && actionAt(path)) || []);
      expect(actions.sort()).toEqual([...ACTIONS_OF_PEOPLE].sort());
      const ofSystem = ACTIONS.filter((action) => !ACTIONS_OF_PEOPLE.includes(action));
      expect(ofSystem).toEqual(['record-due', 'adjust-clocks']);
    });

    it.each(ACTIONS_OF_PEOPLE)('%s takes the input that the table says', (action) => {
      const found = operations.find(({ path, method }) => method === 'post' && actionAt(path) === action);
      expect(found && inputOf(found)).toEqual(inputOfTable(action));
    });

    it.each(['accept', 'assign', 'forward', 'note', 'change-category', 'resolve', 'link-incident'] as const)(
      '%s of many takes the same input, and the complaints',
      (action) => {
        const found = operations.find(({ path }) => path === `/api/v1/bulk/${action}`);
        // Whom a note is for depends on who may see the complaint: it is said of one at a time.
        const { mentions: _, ...input } = inputOfTable(action);
        expect(found && inputOf(found)).toEqual({ ...input, items: true });
      },
    );
  });

  it('refers to nothing that it does not hold, and holds nothing that nobody refers to', () => {
    const text = JSON.stringify(document);
    const referred = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name));
    expect([...referred].sort()).toEqual(Object.keys(document.components.schemas).sort());
  });

  it('shapes the lodging as a client sends it', () => {
    const { LodgeComplaint } = document.components.schemas as Record<
      string,
      { required: string[]; properties: object }
    >;
    expect(LodgeComplaint?.required).toEqual([
      'category',
      'language',
      'channel',
      'statement',
      'complainant',
      'consent',
    ]);
    expect(LodgeComplaint?.properties).toMatchObject({
      statement: { type: 'string', minLength: 10, maxLength: 5000 },
      vaccination: {
        properties: { dose: { nullable: true, enum: expect.arrayContaining([1, 2, 3]) }, date: { format: 'date' } },
      },
    });
  });

  it('has pages that load nothing from elsewhere', async () => {
    const { text, headers } = await api.citizen.get('/api/docs');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const sources = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => String(source));
    expect(sources).toHaveLength(5);
    for (const source of sources) expect((await api.citizen.get(source)).status).toBe(200);
  });
});
