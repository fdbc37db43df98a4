import { Readable } from 'node:stream';
import { EICAR } from '@nivaran/testing';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import { actingOn } from '../testing/acting-on.fixture';
import { aPdf, filesIn } from './a-file.fixture';

function formOf(...fields: readonly (readonly [name: string, value: string | Buffer])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields)
    form.append(name, typeof value === 'string' ? value : new File([value], 'parchi.pdf'));
  return form;
}

describe('a file is refused, and nothing is kept,', () => {
  const api = apiUnderTest();
  const { onDesk, act, read } = actingOn(api);
  const kept = () => filesIn(api.attachments.folder);

  it.each([
    ['to a role that may not', 'auditor', {}, 403, 'ROLE_MAY_NOT'],
    ['for a version that is past', 'helpdesk', { 'if-match': '"1"' }, 412, 'VERSION_STALE'],
    ['without a version', 'helpdesk', { 'if-match': '' }, 428, 'IF_MATCH_REQUIRED'],
    ['with a key that is none', 'helpdesk', { 'idempotency-key': '' }, 400, 'IDEMPOTENCY_KEY_INVALID'],
    ['from a page of another site', 'helpdesk', { origin: 'https://elsewhere.example' }, 403, 'CROSS_ORIGIN'],
  ])('%s', async (_, account, headers, status, code) => {
    const ticketId = await onDesk();
    const [files, scanned] = [kept(), api.attachments.clamd.seen.length];
    const content = Buffer.concat([aPdf('large'), Buffer.alloc(9_000_000), Buffer.from('%%EOF')]);
    const answer = await (await api.as(account)).attach(ticketId, { name: 'a.pdf', content }, headers);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect([kept(), api.attachments.clamd.seen.length]).toEqual([files, scanned]);
  });

  it('when somebody acts while it is on its way', async () => {
    const ticketId = await onDesk();
    const helpdesk = await api.as('helpdesk');
    const { headers } = await helpdesk.get(`/api/v1/complaints/${ticketId}`);
    const files = kept();
    const encoded = new Response(formOf(['kind', 'slip'], ['file', aPdf('slow')]));
    const bytes = Buffer.from(await encoded.arrayBuffer());
    async function* slowly() {
      yield bytes.subarray(0, 100);
      await new Promise((resolve) => setTimeout(resolve, 200)); // until it was allowed
      expect(await act('officer.bhopal', ticketId, 'accept')).toMatchObject({ now: 'accepted' });
      yield bytes.subarray(100);
    }
    const sent = { 'content-type': encoded.headers.get('content-type') ?? '', 'if-match': headers['etag'] ?? '' };
    const address = `/api/v1/complaints/${ticketId}/attachments`;
    const { status, body } = await helpdesk.send('POST', address, Readable.from(slowly()), sent);
    expect([status, body['code'], kept()]).toEqual([412, 'VERSION_STALE', files]);
  });

  it('to those who are not signed in, and in a complaint that has ended', async () => {
    const ticketId = await onDesk();
    const file = { name: 'a.pdf', content: aPdf('late') };
    expect((await api.citizen.attach(ticketId, file, { 'if-match': '"1"' })).status).toBe(401);
    await act('helpdesk', ticketId, 'withdraw');
    const files = kept();
    const { status, body } = await (await api.as('helpdesk')).attach(ticketId, file);
    expect([status, body['code'], kept()]).toEqual([409, 'WRONG_STATUS', files]);
  });

  it.each([
    ['a program', Buffer.from('MZ\x90\x00'), 415, 'ATTACHMENT_TYPE_UNSUPPORTED'],
    ['a page', Buffer.from('<html><script>alert(1)</script>'), 415, 'ATTACHMENT_TYPE_UNSUPPORTED'],
    ['nothing', Buffer.alloc(0), 422, 'ATTACHMENT_EMPTY'],
    ['half a picture', Buffer.from('ffd8ffe000104a464946', 'hex'), 422, 'ATTACHMENT_DAMAGED'],
    ['a PDF with a script', aPdf(') /S /JavaScript /JS (x'), 422, 'ATTACHMENT_ACTIVE_CONTENT'],
    ['a virus', aPdf(EICAR), 422, 'ATTACHMENT_INFECTED'],
    [
      '10 MB and a byte',
      Buffer.concat([aPdf('x'), Buffer.alloc(10_000_001 - aPdf('x').length)]),
      413,
      'ATTACHMENT_TOO_LARGE',
    ],
    ['11 MB', Buffer.alloc(11_000_000), 413, 'ATTACHMENT_TOO_LARGE'],
  ])('when it holds %s', async (_, content, status, code) => {
    const ticketId = await onDesk();
    const files = kept();
    const answer = await (await api.as('helpdesk')).attach(ticketId, { name: 'slip.jpg', content });
    expect([answer.status, answer.body['code'], answer.body['field']]).toEqual([status, code, 'file']);
    expect([kept(), (await read('helpdesk', ticketId)).evidence]).toEqual([files, []]);
  });

  it.each([
    ['no file', formOf(['kind', 'slip']), { file: 'REQUIRED' }],
    ['no kind', formOf(['file', aPdf('x')]), { kind: 'REQUIRED' }],
    ['nothing', formOf(), { kind: 'REQUIRED', file: 'REQUIRED' }],
    ['another kind', formOf(['kind', 'photo'], ['file', aPdf('x')]), { kind: 'NOT_ONE_OF' }],
    ['two files', formOf(['kind', 'slip'], ['file', aPdf('x')], ['file', aPdf('y')]), { file: 'TOO_MANY' }],
    ['two kinds', formOf(['kind', 'slip'], ['kind', 'slip'], ['file', aPdf('x')]), { kind: 'TOO_MANY' }],
    ['text for a file', formOf(['kind', 'slip'], ['file', 'x']), { file: 'WRONG_TYPE' }],
    ['another field', formOf(['kind', 'slip'], ['file', aPdf('x')], ['note', 'x']), { note: 'FIELD_UNKNOWN' }],
    ['another file', formOf(['kind', 'slip'], ['photo', aPdf('x')]), { file: 'REQUIRED', photo: 'FIELD_UNKNOWN' }],
  ])('when the form holds %s', async (_, form, problems) => {
    const helpdesk = await api.as('helpdesk');
    const ticketId = await onDesk();
    const { headers } = await helpdesk.get(`/api/v1/complaints/${ticketId}`);
    const { status, body } = await helpdesk.submit(ticketId, form, { 'if-match': headers['etag'] ?? '' });
    const errors = body['errors'] as readonly { field: string; code: string }[];
    expect([status, Object.fromEntries(errors.map(({ field, code }) => [field, code]))]).toEqual([400, problems]);
  });

  it.each([
    ['is JSON', 'application/json', '{}', 415, 'CONTENT_TYPE_UNSUPPORTED'],
    ['has no boundary', 'multipart/form-data', 'x', 400, 'FORM_MALFORMED'],
    [
      'has no end',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="kind"\r\n\r\nslip',
      400,
      'FORM_MALFORMED',
    ],
    [
      'has a name of its own',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\nx\r\n--b--\r\n',
      400,
      'FORM_MALFORMED',
    ],
    [
      'has fields without end',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="x"\r\n\r\nx\r\n'.repeat(50) + '--b--\r\n',
      400,
      'FORM_MALFORMED',
    ],
  ])('when the form %s', async (_, type, content, status, code) => {
    const helpdesk = await api.as('helpdesk');
    const ticketId = await onDesk();
    const { headers } = await helpdesk.get(`/api/v1/complaints/${ticketId}`);
    const sent = { 'content-type': type, 'if-match': headers['etag'] ?? '' };
    const answer = await helpdesk.send('POST', `/api/v1/complaints/${ticketId}/attachments`, content, sent);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
  });

  it('everywhere else', async () => {
    const ticketId = await onDesk();
    const officer = await api.as('officer.bhopal');
    const { headers } = await officer.get(`/api/v1/complaints/${ticketId}`);
    const sent = { 'content-type': 'Multipart/Form-Data; boundary=b', 'if-match': headers['etag'] ?? '' };
    expect((await officer.send('POST', '/api/v1/nothing', '--b--\r\n', sent)).status).toBe(404);
    expect((await officer.send('PUT', '/api/v1/session', '--b--\r\n', sent)).status).toBe(405);
    for (const address of [`/api/v1/complaints/${ticketId}/actions/accept`, '/api/v1/complaints', '/api/v1/session']) {
      const { status, body } = await officer.send('POST', address, '--b--\r\n', sent);
      expect([address, status, body['code']]).toEqual([address, 415, 'CONTENT_TYPE_UNSUPPORTED']);
    }
  });
});
