import { randomUUID } from 'node:crypto';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
}

const lodge = '/api/v1/complaints';

describe('lodging a complaint', () => {
  const api = apiUnderTest();

  it('answers 201 with a ticket ID, its version as ETag, and where the citizen can follow it', async () => {
    const { status, body, headers } = await api.citizen.post(lodge, aLodging());
    expect(status).toBe(201);
    expect(body).toEqual({
      ticketId: expect.stringMatching(/^\d{11}$/),
      complaintId: `complaint-${String(body['ticketId'])}`,
      version: 2,
      position: expect.any(Number),
      status: 'lodged',
    });
    expect(headers['etag']).toBe('"2"');
    expect(headers['location']).toBe(`/api/v1/public/track/${String(body['ticketId'])}`);
    expect((await api.citizen.get(headers['location'] ?? '')).status).toBe(200);
  });

  it('needs no more than category, language, words, name, mobile and consent', async () => {
    const { category, language, channel, statement, complainant, consent } = aLodging();
    const least = { category, language, channel, statement, complainant, consent };
    expect((await api.citizen.post(lodge, least)).status).toBe(201);
  });

  it('takes mobile, PIN code and last digits as people write them', async () => {
    const lodging = aLodging({
      complainant: { name: 'सुनीता', mobile: '+91 ९०००० १०००१' },
      residence: { pin: '462 001' },
      idProof: { type: 'AADHAAR', last4: '४८२१' },
    });
    const helpdesk = await api.as('helpdesk');
    const { body } = await helpdesk.post(lodge, { ...lodging, channel: 'phone' });
    const { body: read } = await helpdesk.get(`${lodge}/${String(body['ticketId'])}`);
    const reveal = `${lodge}/${String(body['ticketId'])}/reveal`;
    expect((await helpdesk.post(reveal, { reason: 'verify-identity' })).body).toMatchObject({
      ...{ name: 'सुनीता', mobile: '9000010001', idProofLast4: '4821' },
    });
    expect(read).toMatchObject({
      residence: { pin: '462001' },
      idProof: { type: 'AADHAAR', last4: null },
      channel: 'phone',
    });
  });

  it('masks an Aadhaar number in the words of the citizen before anything is stored', async () => {
    const helpdesk = await api.as('helpdesk');
    const statement = 'मेरा आधार 2341 2341 2346 है, कृपया ठीक कर दें।';
    const { body } = await helpdesk.post(lodge, aLodging({ statement }));
    const { body: read } = await helpdesk.get(`${lodge}/${String(body['ticketId'])}`);
    expect(read['statement']).toBe('मेरा आधार XXXX XXXX 2346 है, कृपया ठीक कर दें।');
  });

  describe('under an Idempotency-Key', () => {
    it('gives the same answer to the same request, and lodges once', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const answers = await Promise.all(Array.from({ length: 5 }, () => api.citizen.post(lodge, aLodging(), key)));
      const [first] = answers;
      for (const answer of answers) {
        expect(answer.status).toBe(201);
        expect(answer.body).toEqual(first?.body);
        expect(answer.headers['etag']).toBe(first?.headers['etag']);
      }
      const { rows } = await api.runtime.pool.query('select from event_store.events where stream_id = $1', [
        String(first?.body['complaintId']),
      ]);
      expect(rows).toHaveLength(2);
    });

    it('refuses another body with 422', async () => {
      const key = { 'idempotency-key': randomUUID() };
      await api.citizen.post(lodge, aLodging(), key);
      const { status, body } = await api.citizen.post(lodge, aLodging({ category: 'SMS_MISSING' }), key);
      expect([status, body['code'], body['field']]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED', 'Idempotency-Key']);
    });

    it('keeps the keys of different accounts and of the public apart', async () => {
      const key = { 'idempotency-key': 'the same for all' };
      const tickets = [
        await api.citizen.post(lodge, aLodging(), key),
        await (await api.as('helpdesk')).post(lodge, aLodging(), key),
        await (await api.as('officer.bhopal')).post(lodge, aLodging(), key),
      ].map(({ body }) => String(body['ticketId']));
      expect(new Set(tickets).size).toBe(3);
    });

    it.each([[''], ['x'.repeat(256)], ['naïve']])('refuses the key "%s"', async (key) => {
      const { status, body } = await api.citizen.post(lodge, aLodging(), { 'idempotency-key': key });
      expect([status, body['code']]).toEqual([400, 'IDEMPOTENCY_KEY_INVALID']);
    });
  });

  it('lets the public lodge over the web alone', async () => {
    const { status, body } = await api.citizen.post<Problem>(lodge, aLodging({ channel: 'phone' }));
    expect(status).toBe(400);
    expect(body.errors).toEqual([expect.objectContaining({ field: 'channel', code: 'CHANNEL_NEEDS_SIGN_IN' })]);
  });

  it.each(['auditor', 'admin'])('does not let the %s lodge', async (account) => {
    const { status, body } = await (await api.as(account)).post(lodge, aLodging());
    expect([status, body['code']]).toEqual([403, 'ROLE_MAY_NOT']);
  });

  it.each([
    ['a category', { category: 'NO_SUCH' }, 'category'],
    ['a district', { residence: { districtLgd: 999 } }, 'residence.districtLgd'],
  ])('says which field names %s that the pack does not have', async (_, changes, field) => {
    const { status, body } = await api.citizen.post(lodge, aLodging(changes));
    expect([status, body['code'], body['field']]).toEqual([422, 'INPUT_UNKNOWN', field]);
  });

  const { complainant, vaccination } = aLodging() as Record<string, object>;
  it.each([
    ['a statement of 9 characters', { statement: '  नौ अक्षर ' }, 'statement', 'TEXT_LENGTH'],
    ['a statement of 5001', { statement: 'क'.repeat(5001) }, 'statement', 'TEXT_LENGTH'],
    ['an empty name', { complainant: { ...complainant, name: ' ' } }, 'complainant.name', 'TEXT_LENGTH'],
    ['a name of 101', { complainant: { ...complainant, name: 'a'.repeat(101) } }, 'complainant.name', 'TEXT_LENGTH'],
    ['a landline', { complainant: { ...complainant, mobile: '05552550000' } }, 'complainant.mobile', 'MOBILE'],
    ['no mobile', { complainant: { name: 'x' } }, 'complainant.mobile', 'REQUIRED'],
    ['an e-mail that is none', { complainant: { ...complainant, email: 'a@b' } }, 'complainant.email', 'EMAIL'],
    ['a date that is not in the calendar', { vaccination: { date: '2021-02-29' } }, 'vaccination.date', 'DATE'],
    ['a date before vaccination began', { vaccination: { date: '2021-01-15' } }, 'vaccination.date', 'DATE_TOO_EARLY'],
    ['a date in the future', { vaccination: { date: '2099-01-01' } }, 'vaccination.date', 'DATE_IN_FUTURE'],
    ['a fourth dose', { vaccination: { ...vaccination, dose: 4 } }, 'vaccination.dose', 'NOT_ONE_OF'],
    ['a dose as text', { vaccination: { ...vaccination, dose: '2' } }, 'vaccination.dose', 'NOT_ONE_OF'],
    ['a PIN of five digits', { residence: { pin: '46200' } }, 'residence.pin', 'PIN'],
    ['an unknown field', { residence: { pinCode: '462001' } }, 'residence.pinCode', 'FIELD_UNKNOWN'],
    ['no consent', { consent: false }, 'consent', 'CONSENT'],
    ['a NUL character', { statement: 'दस से ज़्यादा अक्षर \0 हैं' }, 'statement', 'TEXT_NOT_STORABLE'],
    ['half of a pair', { complainant: { ...complainant, name: 'सु\ud83d' } }, 'complainant.name', 'TEXT_NOT_STORABLE'],
    ['an Aadhaar number as vaccine', { vaccination: { vaccine: '234123412346' } }, 'vaccination.vaccine', 'NO_AADHAAR'],
  ])('refuses %s', async (_, changes, field, code) => {
    const { status, body } = await api.citizen.post<Problem>(lodge, aLodging(changes));
    expect([status, body.code]).toEqual([400, 'INPUT_INVALID']);
    expect(body.errors).toEqual([{ field, code, detail: expect.stringMatching(/\.$/) }]);
  });

  it('refuses a whole Aadhaar number kindly, in the reader’s language, and does not repeat it', async () => {
    const lodging = aLodging({ idProof: { type: 'AADHAAR', last4: '2341 2341 2346' } });
    const { body, text } = await api.citizen.post<Problem>(`${lodge}?lang=hi`, lodging);
    expect(body.errors).toEqual([
      {
        field: 'idProof.last4',
        code: 'LAST4',
        detail: 'केवल आख़िरी चार अंक दें, जैसे 1234। पूरा नंबर कृपया कभी न भेजें: हम उसे नहीं रखते।',
      },
    ]);
    expect(text).not.toMatch(/2341/);
  });

  it('knows today by the time zone of the pack', async () => {
    const inKolkata = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' });
    const today = inKolkata.format(new Date());
    const tomorrow = inKolkata.format(Date.now() + 86_400_000);
    expect((await api.citizen.post(lodge, aLodging({ vaccination: { date: today } }))).status).toBe(201);
    expect((await api.citizen.post(lodge, aLodging({ vaccination: { date: tomorrow } }))).status).toBe(400);
  });
});
