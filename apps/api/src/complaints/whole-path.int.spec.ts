import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

interface Item {
  readonly sentence: string;
  readonly type: string;
  readonly words: string | null;
  readonly stage: { readonly code: string; readonly name: string };
  readonly holder: { readonly code: string } | null;
  readonly startedAt: string;
  readonly dueAt: string | null;
  readonly endedAt: string | null;
  readonly outcome: string;
  readonly explanation: { readonly sentences: readonly string[] };
}
interface List {
  readonly items: readonly Item[];
}

describe('a Hindi complaint from Bhopal, from the citizen to the resolution', () => {
  const api = apiUnderTest();
  let ticketId: string;
  let position: number;
  const path = (rest = '') => `/api/v1/complaints/${ticketId}${rest}`;

  it('is lodged without signing in, and routed to the district desk', async () => {
    const { status, body } = await api.citizen.post('/api/v1/complaints', aLodging());
    expect(status).toBe(201);
    ticketId = String(body['ticketId']);
    await api.route(ticketId);
    const { body: tracked } = await api.citizen.get(`/api/v1/public/track/${ticketId}`);
    expect(tracked).toMatchObject({
      status: 'routed',
      holderDesk: { code: 'bhopal' },
      accountableDesk: { code: 'bhopal' },
    });
  });

  it('is accepted, forwarded to national, returned, resolved and confirmed', async () => {
    const officer = await api.as('officer.bhopal');
    const national = await api.as('national');
    const helpdesk = await api.as('helpdesk');
    const steps = [
      [officer, 'accept', {}, 'accepted'],
      [officer, 'note', { text: 'केंद्र के रजिस्टर में दोनों खुराक हैं।' }, 'accepted'],
      [officer, 'request-information', { question: 'क्या आपके पास दूसरी खुराक की पर्ची है?' }, 'awaitingCitizen'],
      [helpdesk, 'provide-information', { answer: 'हाँ, पर्ची मेरे पास है।' }, 'accepted'],
      [officer, 'forward', { to: 'national', reason: 'CoWIN में खुराक जोड़ने का अधिकार हमारे पास नहीं है।' }, 'routed'],
      [national, 'accept', {}, 'accepted'],
      [national, 'return', { finding: 'खुराक CoWIN में जोड़ दी गई है।' }, 'accepted'],
      [
        officer,
        'resolve',
        { resolution: 'DOSE_ADDED', explanation: 'दूसरी खुराक अब आपके रिकॉर्ड में दिख रही है।' },
        'resolved',
      ],
      [helpdesk, 'confirm', { comment: 'धन्यवाद, अब दिख रहा है।' }, 'closed'],
    ] as const;
    let version = 0;
    for (const [who, action, body, status] of steps) {
      const answer = await who.act(ticketId, action, body);
      expect({ action, code: answer.status, ...answer.body }).toMatchObject({ action, code: 200, ticketId, status });
      expect(answer.headers['etag']).toBe(`"${String(answer.body['version'])}"`);
      expect(Number(answer.body['version'])).toBeGreaterThan(version);
      version = Number(answer.body['version']);
      position = Number(answer.body['position']);
    }
  });

  it('keeps its accountable desk all the way', async () => {
    const { body } = await (await api.as('supervisor.bhopal')).get(path());
    expect(body).toMatchObject({
      status: 'closed',
      accountableDesk: { code: 'bhopal' },
      holderDesk: { code: 'bhopal' },
    });
  });

  it('lists every stage with its start, due time, end and holder, and explains it', async () => {
    const { body } = await (await api.as('officer.bhopal')).get<List>(path('/sla'));
    const stages = body.items.map(({ stage, holder, outcome }) => [stage.code, holder?.code ?? null, outcome]);
    expect(stages).toEqual([
      ['ROUTE', null, 'met'],
      ['RESOLVE', 'bhopal', 'met'],
      ['ACCEPT', 'bhopal', 'met'],
      ['ACT', 'bhopal', 'met'],
      ['ANSWER', 'bhopal', 'met'],
      ['ACCEPT', 'national', 'met'],
      ['ACT', 'national', 'met'],
      ['ACT', 'bhopal', 'met'],
      ['CONFIRM', 'bhopal', 'met'],
    ]);
    for (const { startedAt, dueAt, endedAt, explanation } of body.items) {
      expect(Date.parse(startedAt)).toBeLessThanOrEqual(Date.parse(endedAt ?? ''));
      expect(Date.parse(dueAt ?? '')).toBeGreaterThan(Date.parse(endedAt ?? ''));
      expect(explanation.sentences.length).toBeGreaterThan(0);
    }
  });

  it('reads like a story, in Hindi and in English', async () => {
    const officer = await api.as('officer.bhopal');
    const { body: hindi } = await officer.get<List>(path('/history?lang=hi'));
    const { body: english } = await officer.get<List>(path('/history'));
    const told = english.items.filter(({ type }) => !type.startsWith('Stage')).map(({ type }) => type);
    expect(told).toEqual([
      ...['ComplaintLodged', 'ComplaintRouted', 'ComplaintAccepted', 'NoteAdded', 'InformationRequested'],
      ...['InformationProvided', 'ComplaintForwarded', 'ComplaintAccepted', 'ComplaintReturned', 'ComplaintResolved'],
      ...['ResolutionConfirmed', 'ComplaintClosed'],
    ]);
    expect(english.items.find(({ type }) => type === 'ComplaintForwarded')?.sentence).toBe(
      'District Immunisation Office, Bhopal asked National CoWIN Desk, New Delhi to act.',
    );
    expect(hindi.items).toHaveLength(english.items.length);
    for (const { sentence } of hindi.items) expect(sentence).toMatch(/[ऀ-ॿ]/);
    expect(english.items[0]?.words).toBe('दूसरी खुराक 21 जून को लगी थी, पर ऐप में अब भी पहली ही दिख रही है।');
  });

  it('is shown to a desk that has nothing to do with it without the citizen’s words and name', async () => {
    const { body, text } = await (await api.as('auditor')).get(path());
    expect(body).toMatchObject({ statement: null, complainant: { name: 'सु…', mobile: '••••••••01', masked: true } });
    const { text: history } = await (await api.as('auditor')).get(path('/history'));
    for (const secret of ['मालवीय', '9000010001', 'पर्ची', '21 जून']) {
      expect(text).not.toContain(secret);
      expect(history).not.toContain(secret);
    }
  });

  it('is counted by the report', async () => {
    const { body } = await (
      await api.as('state')
    ).get<{ rows: readonly Record<string, unknown>[] }>(`/api/v1/reports/sla?groupBy=district&position=${position}`);
    // The stages of offices: not the citizen's own time to answer and to confirm.
    const counts = { tickets: 1, started: 7, met: 7, metShare: 1, bounces: 1 };
    expect(body.rows).toEqual([expect.objectContaining({ group: { code: '396', name: 'Bhopal' }, ...counts })]);
  });

  it('leaves neither names, numbers nor words in the log of the process', () => {
    const everything = api.log.join('');
    expect(everything).toContain('/api/v1/complaints/:ticketId/actions/forward');
    for (const secret of ['सुनीता', '9000010001', 'खुराक', 'पर्ची', ticketId, 'nivaran-demo'])
      expect(everything).not.toContain(secret);
  });
});

describe('a complaint whose PIN code spans districts', () => {
  const api = apiUnderTest();

  it('waits in triage for that reason until the helpdesk chooses the district', async () => {
    const vaccination = { dose: 2, date: '2021-06-21' };
    const lodging = aLodging({ vaccination, residence: { pin: '450001' } });
    const { body } = await api.citizen.post('/api/v1/complaints', lodging);
    const ticketId = String(body['ticketId']);
    await api.route(ticketId);
    const helpdesk = await api.as('helpdesk');
    expect((await helpdesk.get(`/api/v1/complaints/${ticketId}`)).body).toMatchObject({ status: 'triage' });
    const { body: history } = await helpdesk.get<List>(`/api/v1/complaints/${ticketId}/history`);
    expect(history.items.at(-1)?.sentence).toBe(
      'The helpdesk must choose the desk: Your PIN code lies in more than one district. Please tell us which one is yours.',
    );
    expect((await api.citizen.get('/api/v1/public/pins/450001')).body).toEqual({
      pin: '450001',
      districts: [
        { lgd: 405, name: 'Khandwa' },
        { lgd: 397, name: 'Burhanpur' },
      ],
    });
    const { body: routed } = await helpdesk.act(ticketId, 'route', { districtLgd: 397 });
    expect(routed).toMatchObject({ status: 'routed' });
  });
});
