import { createHash, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import { actingOn } from '../testing/acting-on.fixture';
import { aPdf, aPhoto, filesIn } from './a-file.fixture';
import type { AttachOutcome } from './attachment-answers';

describe('a file of a complaint', () => {
  const api = apiUnderTest();
  const { onDesk, accepted, act, read } = actingOn(api);
  const kept = () => filesIn(api.attachments.folder);
  const path = (ticketId: string, sha256: string) => `/api/v1/complaints/${ticketId}/attachments/${sha256}`;

  beforeAll(() => api.createAccounts({ id: 'officer.indore', name: 'Asif Khan', role: 'officer', desk: 'indore' }));

  describe('attached', () => {
    it('is cleaned, kept, noted, and read again', async () => {
      const ticketId = await onDesk();
      const helpdesk = await api.as('helpdesk');
      const taken = await aPhoto();
      expect(taken.includes('Pocketcam')).toBe(true);
      const { status, headers, body } = await helpdesk.attach<AttachOutcome>(ticketId, {
        ...{ name: 'C:\\फ़ोटो\\टीके की परची.jpeg', content: taken },
      });
      const { attachment, version } = body;
      expect([status, headers['etag'], headers['location']]).toEqual([
        ...[201, `"${version}"`, path(ticketId, attachment.sha256)],
      ]);
      expect(body).toMatchObject({ ticketId, status: 'routed', position: expect.any(Number) });
      expect((await read('officer.bhopal', ticketId)).evidence).toEqual([{ ...attachment, at: expect.any(String) }]);

      const file = await (await api.as('officer.bhopal')).get(headers['location'] ?? '');
      expect(file.headers).toMatchObject({
        'content-type': 'image/jpeg',
        'content-length': String(attachment.bytes),
        'content-disposition': expect.stringMatching(/^inline; filename="[ _]+\.jpeg"; filename\*=UTF-8''%E0.+\.jpeg$/),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'private, no-store',
      });
      expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(attachment.sha256);
      const head = await api.runtime.store.read.head();
      const { body: log } = await (
        await api.as('auditor')
      ).get<{ items: object[] }>(`/api/v1/audit?type=EvidenceRead&position=${head}`);
      expect(log.items).toEqual([
        expect.objectContaining({
          actor: 'officer.bhopal',
          ticketId,
          data: expect.objectContaining({ sha256: attachment.sha256 }),
        }),
      ]);
      const { width, height, exif } = await sharp(file.bytes).metadata();
      expect({ width, height, exif }).toEqual({ width: 30, height: 60, exif: undefined });
      expect(attachment).toMatchObject({ kind: 'slip', mediaType: 'image/jpeg', name: 'टीके की परची.jpeg' });
    });

    it('twice is refused, whatever it is called, and in another complaint is taken', async () => {
      const [ticketId, another] = [await onDesk(), await onDesk()];
      const helpdesk = await api.as('helpdesk');
      await helpdesk.attach(ticketId, { name: 'a.pdf', content: aPdf('twice') });
      const again = await helpdesk.attach(
        ticketId,
        { name: 'b.pdf', content: aPdf('twice') },
        { 'accept-language': 'hi' },
      );
      expect([again.status, again.body['code'], again.body['field']]).toEqual([409, 'EVIDENCE_TWICE', 'file']);
      expect(again.body['detail']).toBe('बिल्कुल यही फ़ाइल इस शिकायत के साथ पहले ही आ चुकी है। अब कुछ नहीं करना है।');
      expect((await helpdesk.attach(another, { name: 'a.pdf', content: aPdf('twice') })).status).toBe(201);
    });

    it('by the same request again is answered as before, whatever happened meanwhile', async () => {
      const ticketId = await onDesk();
      const helpdesk = await api.as('helpdesk');
      const { headers } = await helpdesk.get(`/api/v1/complaints/${ticketId}`);
      const sent = { 'if-match': headers['etag'] ?? '', 'idempotency-key': randomUUID() };
      const file = { name: 'parchi.pdf', content: aPdf('again') };
      const first = await helpdesk.attach(ticketId, file, sent);
      await act('helpdesk', ticketId, 'withdraw');
      const files = kept();
      const second = await helpdesk.attach(ticketId, file, sent);
      expect([second.status, second.body]).toEqual([201, first.body]);
      const other = await helpdesk.attach(ticketId, { ...file, content: aPdf('another') }, sent);
      expect([other.status, other.body['code'], kept()]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED', files]);
    });

    it('waits a little while many others arrive', async () => {
      const tickets = await Promise.all(Array.from({ length: 12 }, () => onDesk()));
      const helpdesk = await api.as('helpdesk');
      const content = await aPhoto();
      const answers = await Promise.all(
        tickets.map((ticketId) => helpdesk.attach(ticketId, { name: 'a.jpg', content })),
      );
      const busy = answers.filter(({ status }) => status === 503);
      expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(8);
      expect(busy.length).toBeGreaterThan(0);
      for (const { body, headers } of busy)
        expect([body['code'], headers['retry-after']]).toEqual(['ATTACHMENTS_BUSY', '5']);
      const [late = ''] = tickets.filter((_, at) => answers[at]?.status === 503);
      expect((await helpdesk.attach(late, { name: 'a.jpg', content })).status).toBe(201);
    });

    it('lies on the disk unreadable', async () => {
      const helpdesk = await api.as('helpdesk');
      await helpdesk.attach(await onDesk(), { name: 'a.pdf', content: aPdf('Savitri Bai') });
      const { rows } = await api.runtime.pool.query<{ data: unknown }>(
        `select data from event_store.events where type = 'EvidenceAttached' order by position desc limit 1`,
      );
      const [{ data } = { data: null }] = rows;
      expect(data).toEqual({
        ...{ kind: 'slip', mediaType: 'application/pdf', bytes: aPdf('Savitri Bai').length },
        ...{ sha256: expect.any(String), name: { person: expect.any(String), box: expect.any(String) } },
      });
      expect(api.log.join('')).not.toMatch(/Savitri|a\.pdf/);
    });
  });

  describe('is read', () => {
    let ticketId: string;
    let sha256: string;
    beforeAll(async () => {
      ticketId = await accepted();
      const { body } = await (
        await api.as('helpdesk')
      ).attach<AttachOutcome>(ticketId, {
        ...{ kind: 'certificate', name: 'certificate.pdf', content: aPdf('of Sunita') },
      });
      sha256 = body.attachment.sha256;
    });

    it('by those who may read its person’s data, a PDF as something to store', async () => {
      for (const account of ['helpdesk', 'officer.bhopal', 'supervisor.bhopal']) {
        const { status, headers, bytes } = await (await api.as(account)).get(path(ticketId, sha256));
        expect([account, status, bytes.equals(aPdf('of Sunita'))]).toEqual([account, 200, true]);
        expect(headers['content-disposition']).toMatch(/^attachment; filename="certificate\.pdf"/);
      }
    });

    it.each([
      ['auditor', 403, 'ATTACHMENT_NOT_YOURS'],
      ['admin', 403, 'ATTACHMENT_NOT_YOURS'],
      ['officer.indore', 403, 'ATTACHMENT_NOT_YOURS'],
      ['national', 403, 'ATTACHMENT_NOT_YOURS'],
    ])('not by %s', async (account, status, code) => {
      const answer = await (await api.as(account)).get(path(ticketId, sha256));
      expect([answer.status, answer.body['code']]).toEqual([status, code]);
    });

    it('by nobody once its person was erased', async () => {
      const gone = jest.spyOn(api.runtime.vault, 'openBytes').mockResolvedValue(null);
      const { status, body } = await (await api.as('helpdesk')).get(path(ticketId, sha256));
      gone.mockRestore();
      expect([status, body['code']]).toEqual([409, 'PERSON_ERASED']);
    });

    it('by nobody who is not signed in, and not by way of another complaint', async () => {
      expect((await api.citizen.get(path(ticketId, sha256))).status).toBe(401);
      const helpdesk = await api.as('helpdesk');
      for (const address of [
        path(await onDesk(), sha256),
        path(ticketId, '0'.repeat(64)),
        path(ticketId, '..%2f..%2fx'),
      ]) {
        const { status, body } = await helpdesk.get(address);
        expect([status, body['code']]).toEqual([404, 'ATTACHMENT_NOT_FOUND']);
      }
    });
  });

  describe('while the scanner is away', () => {
    it('is not taken: 503, and when to try again', async () => {
      const ticketId = await onDesk();
      await api.attachments.clamd.close();
      const files = kept();
      const { status, headers, body } = await (
        await api.as('helpdesk')
      ).attach(ticketId, { name: 'a', content: aPdf('x') });
      expect([status, headers['retry-after'], body['code']]).toEqual([503, '60', 'SCANNER_UNAVAILABLE']);
      expect(kept()).toBe(files);
    });
  });
});
