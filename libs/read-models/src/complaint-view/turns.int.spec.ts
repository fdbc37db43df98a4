import { randomUUID } from 'node:crypto';
import {
  AcceptComplaint,
  type Actor,
  AttachEvidence,
  DecideAppeal,
  EscalateComplaint,
  FileAppeal,
  HoldForSource,
  MergeComplaint,
  RejectComplaint,
  RequestInformation,
  UndoMerge,
  WithdrawComplaint,
} from '@nivaran/complaints';
import { AUDITOR, HELPDESK, officerAt, supervisorAt } from '@nivaran/testing';
import { readModels } from '../reading/read-models.fixture';
import { GetHistory } from '../timeline/get-history';
import { TrackComplaint } from '../tracking/track-complaint';
import { GetComplaint } from './get-complaint';
import { GetEvidence } from './get-evidence';

describe('what people see of the turns of a complaint', () => {
  const house = readModels();

  const ask = (ticketId: string, actor: Actor) => ({
    ...{ ticketId, actor, commandId: randomUUID(), expectedVersion: null },
  });
  const view = (ticketId: string, actor: Actor = HELPDESK, language: 'hi' | 'en' = 'en') =>
    house.query(new GetComplaint(ticketId, { actor, language }));
  const track = (ticketId: string, language: 'hi' | 'en' = 'en') => house.query(new TrackComplaint(ticketId, language));
  const bhopal = () => officerAt('bhopal');

  async function accepted(): Promise<string> {
    const ticketId = await house.routed();
    await house.execute(new AcceptComplaint(ask(ticketId, bhopal())));
    return ticketId;
  }

  it('waiting for a source: which one it is, and no due time is lost', async () => {
    const ticketId = await accepted();
    await house.execute(new HoldForSource(ask(ticketId, bhopal()), 'COWIN', 'कोविन बंद है'));
    expect(await view(ticketId)).toMatchObject({
      ...{ status: 'awaitingSource', source: { code: 'COWIN', name: 'CoWIN' }, incident: null },
      officer: 'officer.bhopal',
    });
    expect(await track(ticketId, 'hi')).toMatchObject({
      ...{ status: 'awaitingSource', source: { code: 'COWIN', name: 'कोविन' }, dueAt: expect.any(String) },
    });
  });

  it('waiting for the citizen: until when to answer', async () => {
    const ticketId = await accepted();
    await house.execute(new RequestInformation(ask(ticketId, bhopal()), 'किस केंद्र पर?'));
    const answerBy = new Date(house.clock.now().getTime() + 7 * 86_400_000).toISOString();
    expect(await track(ticketId)).toMatchObject({ status: 'awaitingCitizen', dueAt: null, answerBy });
  });

  it('appealed: who decides, against what, and until when', async () => {
    const ticketId = await accepted();
    await house.execute(new RejectComplaint(ask(ticketId, bhopal()), 'NO_EVIDENCE', 'रजिस्टर में नाम नहीं'));
    await house.execute(new FileAppeal(ask(ticketId, HELPDESK), 'मेरा नाम है'));
    const decider = { code: 'state', name: 'State Immunisation Cell, Bhopal' };
    const dueAt = new Date(house.clock.now().getTime() + 30 * 86_400_000).toISOString();
    expect(await view(ticketId)).toMatchObject({ appeal: { decider, tier: 'STATE', against: 'rejected' } });
    expect(await track(ticketId)).toMatchObject({ status: 'appealed', holderDesk: decider, dueAt, answerBy: null });

    const decide = new DecideAppeal(ask(ticketId, officerAt('state')), 'dismissed', 'रजिस्टर दोबारा देखा');
    await house.execute(decide);
    expect(await view(ticketId)).toMatchObject({ status: 'rejected', appeal: null, holderDesk: { code: 'bhopal' } });
  });

  it('withdrawn: nothing is due any more', async () => {
    const ticketId = await accepted();
    await house.execute(new WithdrawComplaint(ask(ticketId, HELPDESK), null));
    expect(await track(ticketId)).toMatchObject({ status: 'withdrawn', dueAt: null, answerBy: null });
  });

  it('called to a higher level by hand', async () => {
    const ticketId = await accepted();
    await house.execute(new EscalateComplaint(ask(ticketId, bhopal()), 3, 'यात्रा कल है'));
    expect(await view(ticketId, AUDITOR)).toMatchObject({ raisedTo: 3 });
  });

  it('with a file: what it is, and its name for those who may read personal data', async () => {
    const ticketId = await accepted();
    const file = { kind: 'slip', mediaType: 'image/jpeg', bytes: 48_213, sha256: 'ab'.repeat(32) } as const;
    await house.execute(new AttachEvidence(ask(ticketId, HELPDESK), file, 'savitri-ki-parchi.jpg'));
    const at = house.clock.now().toISOString();
    expect((await view(ticketId)).evidence).toEqual([{ ...file, name: 'savitri-ki-parchi.jpg', at }]);
    expect((await view(ticketId, AUDITOR)).evidence).toEqual([{ ...file, name: null, at }]);
    const seen = [
      await house.query(new GetHistory(ticketId, { actor: AUDITOR, language: 'en' })),
      await track(ticketId),
    ];
    expect(JSON.stringify(seen)).not.toContain('parchi');
  });

  it('with a file: what is in it is for those who may read personal data', async () => {
    const ticketId = await accepted();
    const sha256 = 'cd'.repeat(32);
    const file = { kind: 'identity', mediaType: 'application/pdf', bytes: 48_213, sha256 } as const;
    await house.execute(new AttachEvidence(ask(ticketId, bhopal()), file, 'pehchan.pdf'));
    const open = (actor: Actor, which = sha256) => house.query(new GetEvidence(ticketId, which, { actor }));
    for (const actor of [HELPDESK, bhopal()])
      expect(await open(actor)).toEqual({
        ...{ person: expect.any(String), mediaType: 'application/pdf', sha256, name: 'pehchan.pdf' },
      });
    for (const actor of [AUDITOR, officerAt('indore'), { kind: 'citizen', id: 'public' } as const])
      await expect(open(actor)).rejects.toMatchObject({ code: 'ATTACHMENT_NOT_YOURS' });
    await expect(open(HELPDESK, 'ef'.repeat(32))).rejects.toMatchObject({ code: 'ATTACHMENT_NOT_FOUND' });
  });

  describe('merged into an older one of the same person', () => {
    let [older, younger] = ['', ''];

    beforeAll(async () => {
      older = await house.routed();
      house.clock.after('PT1H');
      younger = await house.routed();
      await house.execute(new MergeComplaint(ask(younger, supervisorAt('bhopal')), older, null));
      await house.caughtUp();
    });

    it('each names the other', async () => {
      expect(await view(younger)).toMatchObject({ status: 'merged', mergedInto: older, mergedHere: [] });
      expect(await view(older)).toMatchObject({ status: 'routed', mergedInto: null, mergedHere: [younger] });
    });

    it('the public page names the one that goes on, as people write it', async () => {
      expect(await track(younger)).toMatchObject({
        ...{ status: 'merged', mergedInto: older, dueAt: null, holderDesk: null, accountableDesk: { code: 'bhopal' } },
        mergedIntoFormatted: `${older.slice(0, 3)}-${older.slice(3, 7)}-${older.slice(7)}`,
      });
      expect(await track(older)).toMatchObject({ mergedInto: null, mergedIntoFormatted: null });
    });

    it('the desk that had it still reads it, as it may have it back', async () => {
      expect(await view(younger, bhopal())).toMatchObject({
        ...{ accountableDesk: { code: 'bhopal' }, holderDesk: { code: 'bhopal' }, mayReveal: true },
      });
      await expect(view(younger, officerAt('indore'))).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
    });

    it('undone, neither names the other', async () => {
      await house.execute(new UndoMerge(ask(younger, HELPDESK), 'ये दो अलग शिकायतें हैं'));
      await house.caughtUp();
      expect(await view(younger)).toMatchObject({ status: 'routed', mergedInto: null });
      expect(await view(older)).toMatchObject({ mergedHere: [] });
    });
  });
});
