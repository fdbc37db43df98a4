import { randomUUID } from 'node:crypto';
import {
  AcceptComplaint,
  type Actor,
  AddNote,
  ForwardComplaint,
  ProvideInformation,
  RequestInformation,
  ResolveComplaint,
  ReturnComplaint,
} from '@nivaran/complaints';
import { ADMIN, AUDITOR, HELPDESK, officerAt } from '@nivaran/testing';
import { INPUT, readModels } from '../reading/read-models.fixture';
import { GetStages } from '../stage-view/get-stages';
import { GetHistory } from '../timeline/get-history';
import { TrackComplaint } from '../tracking/track-complaint';
import { GetComplaint } from './get-complaint';
import { RevealComplainant } from './reveal-complainant';

const WORDS = {
  note: 'पन्ना 42 देखा',
  question: 'आपके पति का नाम रामस्वरूप है?',
  answer: 'हाँ, रामस्वरूप',
  reason: 'सुधार वहीं हो सकता है',
  finding: 'रिकॉर्ड जोड़ दिया',
  explanation: 'सावित्री जी, अब दोनों खुराकें दिखेंगी',
};
const PERSONAL = [
  ...[INPUT.complainant.name, INPUT.complainant.mobile, INPUT.complainant.email ?? '', 'अहिरवार'],
  ...[INPUT.statement, 'ऐप में नहीं', '98765432109876', 'XXXX XXXX 2346', ...Object.values(WORDS)],
];

describe('what people see of a complaint', () => {
  const house = readModels();
  let ticketId: string;

  beforeAll(async () => {
    const bhopal = officerAt('bhopal');
    const ask = (actor: Actor) => ({ ticketId, actor, commandId: randomUUID(), expectedVersion: null });
    ticketId = await house.routed();
    house.clock.after('PT1H');
    await house.execute(new AcceptComplaint(ask(bhopal)));
    await house.execute(new AddNote(ask(HELPDESK), WORDS.note));
    await house.execute(new RequestInformation(ask(bhopal), WORDS.question));
    house.clock.after('P1D');
    await house.execute(new ProvideInformation(ask(HELPDESK), WORDS.answer));
    await house.execute(new ForwardComplaint(ask(bhopal), 'national', WORDS.reason));
    house.clock.after('P2D'); // a day too long for the national desk to accept it
    await house.execute(new ReturnComplaint(ask(officerAt('national')), WORDS.finding));
    await house.execute(new ResolveComplaint(ask(bhopal), 'DOSE_ADDED', WORDS.explanation));
  });

  const found = (seen: unknown) =>
    PERSONAL.filter((secret) => JSON.stringify(seen).includes(JSON.stringify(secret).slice(1, -1)));

  describe('on the public page', () => {
    const track = (language: 'hi' | 'en' = 'hi') => house.query(new TrackComplaint(ticketId, language));

    it('is where it stands, who has it and until when', async () => {
      expect(await track('en')).toMatchObject({
        ...{ ticketId, status: 'resolved', statusText: 'The office says that it has been put right' },
        ticketIdFormatted: expect.stringMatching(/^\d{3}-\d{4}-\d{4}$/),
        accountableDesk: { code: 'bhopal', name: 'District Immunisation Office, Bhopal' },
        holderDesk: { code: 'bhopal' },
        dueAt: '2026-11-26T05:30:00.000Z',
      });
    });

    it('is no personal data, no free text, and no officer', async () => {
      for (const language of ['hi', 'en'] as const) {
        const seen = await track(language);
        expect(found(seen)).toEqual([]);
        expect(JSON.stringify(seen)).not.toMatch(/officer\.|helpdesk|"person"|"box"/);
      }
    });

    it('is each stage with its outcome', async () => {
      const { stages } = await track('en');
      expect(stages.map(({ stage, outcome }) => [stage.code, outcome])).toEqual([
        ...[
          ['ROUTE', 'met'],
          ['RESOLVE', 'met'],
          ['ACCEPT', 'met'],
          ['ACT', 'met'],
          ['ANSWER', 'met'],
          ['ACCEPT', 'late'],
          ['ACT', 'met'],
        ],
        ...[
          ['ACT', 'met'],
          ['CONFIRM', 'running'],
        ],
      ]);
    });

    it('is Hindi throughout for who reads Hindi, but for codes and times', async () => {
      const { statusText, nextStep, category, stages, holderDesk } = await track('hi');
      const texts = [statusText, nextStep, category.name, holderDesk?.name, ...stages.map(({ stage }) => stage.name)];
      expect(texts.join(' ')).not.toMatch(/\p{Script=Latin}/u);
    });

    it('is not there for a ticket that is not', async () => {
      await expect(house.query(new TrackComplaint('26000000000', 'hi'))).rejects.toMatchObject({
        ...{ code: 'COMPLAINT_NOT_FOUND' },
      });
    });
  });

  describe('as a whole', () => {
    const view = (actor: Actor) => house.query(new GetComplaint(ticketId, { actor, language: 'en' }));

    const STATEMENT = 'मेरी दूसरी खुराक ऐप में नहीं दिख रही। आधार XXXX XXXX 2346';
    const MASKED = { name: 'सा…', mobile: '••••••••34', email: null, beneficiaryReference: null, masked: true };

    it('is the citizen’s words for the desk and the helpdesk, and who it is only when they ask', async () => {
      for (const actor of [HELPDESK, officerAt('bhopal')]) {
        expect(await view(actor)).toMatchObject({
          ...{ complainant: MASKED, mayReveal: true, statement: STATEMENT, idProof: { last4: null } },
        });
        expect(await house.query(new RevealComplainant(ticketId, { actor, language: 'en' }))).toEqual({
          ...INPUT.complainant,
          ...{ beneficiaryReference: '98765432109876', idProofType: 'AADHAAR', idProofLast4: '2346' },
        });
      }
    });

    it('is the outline for auditors, administrators and the desks above', async () => {
      for (const actor of [AUDITOR, ADMIN, officerAt('state'), officerAt('national')]) {
        const seen = await view(actor);
        expect(found(seen)).toEqual([]);
        expect(seen).toMatchObject({
          ...{ complainant: MASKED, mayReveal: false, statement: null, status: 'resolved' },
          idProof: { type: 'AADHAAR', last4: null },
        });
        await expect(house.query(new RevealComplainant(ticketId, { actor, language: 'en' }))).rejects.toMatchObject({
          code: 'PERSONAL_NOT_YOURS',
        });
      }
    });

    it('says what this reader may do now, and why not the rest', async () => {
      const { actions } = await view(officerAt('bhopal'));
      const of = (action: string) => actions.find((one) => one.action === action);
      expect(of('note')).toEqual({
        ...{ action: 'note', allowed: true, reason: null, details: {} },
        input: [
          { name: 'text', kind: 'text-for-staff', required: true },
          { name: 'mentions', kind: 'colleagues', required: false },
        ],
      });
      expect(of('resolve')).toMatchObject({
        ...{ allowed: false, reason: 'WRONG_STATUS' },
        details: { action: 'resolve', status: 'resolved', statuses: 'accepted' },
        input: [
          { name: 'resolution', kind: 'resolution', required: true },
          { name: 'explanation', kind: 'text-for-citizen', required: true },
        ],
      });
      expect(of('confirm')).toMatchObject({ allowed: false, reason: 'ROLE_MAY_NOT' });
      expect([of('record-due'), of('adjust-clocks')]).toEqual([undefined, undefined]);
    });

    it('tells between which desks it went to and fro', async () => {
      expect((await view(AUDITOR)).bounces).toEqual({
        total: 1,
        pairs: [
          {
            from: { code: 'bhopal', name: 'District Immunisation Office, Bhopal' },
            to: { code: 'national', name: 'National CoWIN Desk, New Delhi' },
            times: 1,
          },
        ],
      });
    });

    it('has nothing of the turns that it has not taken', async () => {
      expect(await view(AUDITOR)).toMatchObject({
        ...{ source: null, incident: null, appeal: null, mergedInto: null, mergedHere: [], evidence: [] },
      });
    });
  });

  describe('as its history', () => {
    const history = (actor: Actor, language: 'hi' | 'en' = 'en') =>
      house.query(new GetHistory(ticketId, { actor, language }));

    it('is every event in order, in words, with who did it', async () => {
      const entries = await history(AUDITOR);
      expect(entries.map(({ version }) => version)).toEqual(entries.map((_, index) => index + 1));
      expect(entries.find(({ type }) => type === 'ComplaintAccepted')).toMatchObject({
        ...{ by: 'Desk officer (officer.bhopal)', at: '2026-11-16T05:30:00.000Z' },
        sentence: 'An officer of District Immunisation Office, Bhopal accepted it.',
      });
    });

    it('is with what was said, for those who may read that', async () => {
      const said = (await history(officerAt('bhopal'))).flatMap(({ words }) => words ?? []);
      expect(said).toEqual(['मेरी दूसरी खुराक ऐप में नहीं दिख रही। आधार XXXX XXXX 2346', ...Object.values(WORDS)]);
    });

    it('names for nobody whose it is, nor the place of vaccination', async () => {
      const [lodged] = await history(HELPDESK);
      expect(lodged?.data).toMatchObject({ vaccination: { centre: null } });
      expect(Object.keys(lodged?.data ?? {})).not.toContain('person');
    });

    it('is without a word of it for auditors', async () => {
      const entries = await history(AUDITOR, 'hi');
      expect(found(entries)).toEqual([]);
      expect(JSON.stringify(entries)).not.toContain('"box"');
      expect(entries.every(({ words }) => words === null)).toBe(true);
    });
  });

  describe('as its clocks', () => {
    it('is each with its due time, its pauses, and why it was due then, adding up to the time used', async () => {
      const stages = await house.query(new GetStages(ticketId, { actor: AUDITOR, language: 'en' }));
      expect(stages.map(({ instance, outcome }) => `${instance} ${outcome}`)).toEqual([
        ...[
          'ROUTE-1 met',
          'RESOLVE-1 met',
          'ACCEPT-1 met',
          'ACT-1 met',
          'ANSWER-1 met',
          'ACCEPT-2 late',
          'ACT-2 met',
          'ACT-3 met',
        ],
        'CONFIRM-1 running',
      ]);
      for (const { endedAt, usedMillis, explanation } of stages)
        if (endedAt !== null) expect(explanation.countedMillis).toBe(usedMillis);
      const promise = stages.find(({ instance }) => instance === 'RESOLVE-1');
      expect(promise?.pauses).toEqual([
        { from: '2026-11-16T05:30:00.000Z', to: '2026-11-17T05:30:00.000Z', reason: 'awaiting-citizen' },
      ]);
      expect(promise?.explanation.sentences.join('\n')).toMatch(/waiting for the citizen/i);
    });

    it('is without personal data', async () => {
      const stages = await house.query(new GetStages(ticketId, { actor: AUDITOR, language: 'hi' }));
      expect(found(stages)).toEqual([]);
    });
  });

  describe('when the person was erased', () => {
    let erased: string;

    beforeAll(async () => {
      erased = await house.routed();
      const { rows } = await house.db.pool.query<{ person: string }>(
        `select data->>'person' as person from event_store.events where stream_id = $1 and version = 1`,
        [`complaint-${erased}`],
      );
      await house.runtime.vaultPool.query(
        'update vault.persons set wrapped_key = null, mobile_hash = null where person_id = $1',
        [rows[0]?.person],
      );
    });
    // As another process sees it, which does not hold the key in memory any more.
    beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 120_000));
    afterEach(() => jest.restoreAllMocks());

    it('is its outline, for everybody', async () => {
      const seen = await house.query(new GetComplaint(erased, { actor: HELPDESK, language: 'hi' }));
      expect(seen).toMatchObject({
        ...{ status: 'routed', statement: null, idProof: { type: 'AADHAAR', last4: null } },
        complainant: { name: null, mobile: null, email: null, beneficiaryReference: null },
      });
      const entries = await house.query(new GetHistory(erased, { actor: HELPDESK, language: 'hi' }));
      expect(entries.every(({ words, sentence }) => words === null && sentence.length > 0)).toBe(true);
      expect(await house.query(new TrackComplaint(erased, 'hi'))).toMatchObject({ status: 'routed' });
    });
  });
});
