import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

interface List {
  readonly items: readonly Record<string, unknown>[];
}

describe('what is open to all', () => {
  const api = apiUnderTest();

  it('shows where a complaint stands: desks, stages, due date, and no personal data', async () => {
    const { body } = await api.citizen.post('/api/v1/complaints', aLodging());
    const ticketId = String(body['ticketId']);
    await api.route(ticketId);
    await (await api.as('officer.bhopal')).act(ticketId, 'accept');
    const {
      status,
      body: tracked,
      text,
    } = await api.citizen.get<Record<string, unknown>>(`/api/v1/public/track/${ticketId}?lang=hi`);
    expect(status).toBe(200);
    expect(tracked).toMatchObject({
      ticketId,
      status: 'accepted',
      statusText: 'एक अधिकारी आपकी शिकायत पर काम कर रहा है',
      holderDesk: { name: 'जिला टीकाकरण कार्यालय, भोपाल' },
      dueAt: expect.stringMatching(/Z$/),
    });
    for (const secret of ['सुनीता', 'मालवीय', '9000010001', '4821', 'खुराक 21', 'officer.bhopal', 'JP Hospital'])
      expect(text).not.toContain(secret);
  });

  it('lists categories with examples and what to bring, in the reader’s language', async () => {
    const { body, headers } = await api.citizen.get<List>('/api/v1/public/categories?lang=hi');
    expect(body.items.find(({ code }) => code === 'DOSE_MISSING')).toMatchObject({ name: 'खुराक दर्ज नहीं दिख रही' });
    expect(headers['cache-control']).toBe('public, max-age=300');
    expect(headers['vary']).toContain('accept-language');
  });

  it('lists the districts by name', async () => {
    const { body } = await api.citizen.get<List>('/api/v1/public/districts');
    const names = body.items.map(({ name }) => String(name));
    expect(names.length).toBeGreaterThan(50);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(body.items).toContainEqual({ lgd: 396, name: 'Bhopal' });
  });

  it('finds the districts of a PIN code', async () => {
    const { body } = await api.citizen.get('/api/v1/public/pins/462%20001');
    expect(body).toEqual({ pin: '462001', districts: [{ lgd: 396, name: 'Bhopal' }] });
    expect((await api.citizen.get('/api/v1/public/pins/110001')).body).toEqual({ pin: '110001', districts: [] });
    const wrong = await api.citizen.get<{ errors: readonly object[] }>('/api/v1/public/pins/bhopal');
    expect([wrong.status, wrong.body.errors]).toEqual([400, [expect.objectContaining({ field: 'pin', code: 'PIN' })]]);
  });

  it('offers staff the choices that they have', async () => {
    const { body } = await (
      await api.as('helpdesk')
    ).get<Record<string, readonly object[]>>('/api/v1/directory?lang=hi');
    expect(body['desks']).toContainEqual({ code: 'bhopal', name: 'जिला टीकाकरण कार्यालय, भोपाल', tier: 'DISTRICT' });
    expect(body['resolutions']).toContainEqual({ code: 'DOSE_ADDED', name: 'छूटी हुई खुराक दर्ज कर दी गई है' });
    expect(body['rejections']?.length).toBeGreaterThan(3);
    expect(body['sources']).toContainEqual({ code: 'COWIN', name: 'कोविन' });
    expect(body['levels']).toEqual([
      { level: 1, role: { code: 'officer', name: 'दफ़्तर का अधिकारी' } },
      { level: 2, role: { code: 'supervisor', name: 'ज़िला पर्यवेक्षक' } },
      { level: 3, role: { code: 'state', name: 'राज्य प्रकोष्ठ' } },
      { level: 4, role: { code: 'national', name: 'राष्ट्रीय डेस्क' } },
    ]);
    expect(body['evidence']).toMatchObject({
      kinds: expect.arrayContaining([{ code: 'slip', name: 'टीके की पर्ची या कार्ड' }]),
      mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
      largestBytes: 10_000_000,
    });
  });
});
