import { randomUUID } from 'node:crypto';
import { CLOCKWORK, HELPDESK, ROUTING, officerAt, supervisorAt } from '@nivaran/testing';
import { AcceptComplaint } from '../accept-complaint/accept-complaint';
import { AddNote } from '../add-note/add-note';
import type { Actor } from '../domain/actor';
import { fold } from '../domain/evolve';
import { ForwardComplaint } from '../forward-complaint/forward-complaint';
import { MergeComplaint } from '../merge-complaint/merge-complaint';
import { RecordDue } from '../record-due/record-due';
import { ReleaseComplaint } from '../release-complaint/release-complaint';
import { RouteComplaint } from '../route-complaint/route-complaint';
import { INPUT, request, runningCommands } from './commands.fixture';

const NOWHERE = { ...INPUT.vaccination, districtLgd: null };
const ticketFor = async (lodged: Promise<{ ticketId: string }>) => (await lodged).ticketId;

describe('acting on a complaint', () => {
  const commands = runningCommands();
  const bhopal = () => officerAt('bhopal');

  afterEach(() => jest.restoreAllMocks());

  it('answers with the new version, its position and the status', async () => {
    const ticketId = await commands.route();
    const outcome = await commands.execute(new AcceptComplaint(request(ticketId, bhopal())));
    const last = (await commands.eventsOf(ticketId)).at(-1);
    expect(outcome).toEqual({ ticketId, version: last?.version, position: last?.position, status: 'accepted' });
  });

  it('writes down who did it and by which command', async () => {
    const ticketId = await commands.route();
    const accept = request(ticketId, bhopal());
    await commands.execute(new AcceptComplaint(accept));
    const { metadata } = (await commands.eventsOf(ticketId)).at(-1) ?? {};
    expect(metadata).toEqual({ actor: bhopal(), commandId: accept.commandId });
  });

  it('again with the same command id answers the same, whatever happened meanwhile', async () => {
    const ticketId = await commands.route();
    const accept = new AcceptComplaint(request(ticketId, bhopal()));
    const first = await commands.execute(accept);
    await commands.execute(new ReleaseComplaint(request(ticketId, bhopal()), null));
    const events = await commands.eventsOf(ticketId);
    expect(await commands.execute(accept)).toEqual(first);
    expect(await commands.eventsOf(ticketId)).toEqual(events);
  });

  it.each([
    [
      'another action',
      (id: string, commandId: string) => new ReleaseComplaint(request(id, officerAt('bhopal'), { commandId }), null),
    ],
    [
      'other words',
      (id: string, commandId: string) => new AddNote(request(id, officerAt('bhopal'), { commandId }), 'और कुछ'),
    ],
  ])('with a command id that was used for %s is refused', async (_what, reuse) => {
    const ticketId = await commands.route();
    const { commandId } = request(ticketId, bhopal());
    await commands.execute(new AddNote(request(ticketId, bhopal(), { commandId }), 'कुछ'));
    await expect(commands.execute(reuse(ticketId, commandId))).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('is refused on a stale version, with the present one', async () => {
    const ticketId = await commands.route();
    const { length } = await commands.eventsOf(ticketId);
    await commands.execute(new AddNote(request(ticketId, HELPDESK), 'नई बात'));
    await expect(
      commands.execute(new AcceptComplaint(request(ticketId, bhopal(), { expectedVersion: length }))),
    ).rejects.toMatchObject({ code: 'VERSION_STALE', details: { actual: length + 1 } });
    const outcome = await commands.execute(
      new AcceptComplaint(request(ticketId, bhopal(), { expectedVersion: length + 1 })),
    );
    expect(outcome.status).toBe('accepted');
  });

  it('of another district is refused without a word on the version that it has', async () => {
    const ticketId = await commands.route();
    const stale = new AcceptComplaint(request(ticketId, officerAt('indore'), { expectedVersion: 1 }));
    await expect(commands.execute(stale)).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
  });

  it('cannot be merged into one that is none of the actor’s business', async () => {
    const older = await commands.route({ residence: { pin: '452001', districtLgd: null }, vaccination: NOWHERE });
    commands.clock.after('PT1M');
    const ticketId = await commands.route();
    const merge = (actor: Actor) => commands.execute(new MergeComplaint(request(ticketId, actor), older, 'एक ही बात'));
    await expect(merge(supervisorAt('bhopal'))).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
    await expect(merge(HELPDESK)).resolves.toMatchObject({ status: 'merged' });
  });

  it('is refused by the rules with their code, and stores nothing', async () => {
    const ticketId = await commands.route();
    const { length } = await commands.eventsOf(ticketId);
    await expect(commands.execute(new AcceptComplaint(request(ticketId, officerAt('national'))))).rejects.toMatchObject(
      {
        ...{ code: 'NOT_YOUR_DESK', details: { action: 'accept', desk: 'bhopal' } },
      },
    );
    expect(await commands.eventsOf(ticketId)).toHaveLength(length);
  });

  it('is refused for a ticket that does not exist', async () => {
    await expect(commands.execute(new AcceptComplaint(request('26000000000', bhopal())))).rejects.toMatchObject({
      ...{ code: 'COMPLAINT_NOT_FOUND' },
    });
  });

  it('is refused for a district that the pack does not have', async () => {
    const ticketId = await ticketFor(commands.lodge());
    await expect(commands.execute(new RouteComplaint(request(ticketId, HELPDESK), 999))).rejects.toMatchObject({
      ...{ code: 'INPUT_UNKNOWN', details: { field: 'districtLgd' } },
    });
  });

  it('by many at once lets one have it: the others are told so', async () => {
    const ticketId = await commands.route();
    const colleagues = Array.from({ length: 5 }, (_, number) => officerAt('bhopal', `officer-${number}`));
    const attempts = await Promise.allSettled(
      colleagues.map((officer) => commands.execute(new AcceptComplaint(request(ticketId, officer)))),
    );
    const refused = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason as unknown] : []));
    expect(refused).toHaveLength(4);
    for (const reason of refused) expect(reason).toMatchObject({ code: 'WRONG_STATUS' });
    const accepted = (await commands.eventsOf(ticketId)).filter(({ type }) => type === 'ComplaintAccepted');
    expect(accepted).toHaveLength(1);
  });

  it('sent many times at once under one command id, each on the version it read, gives all the same answer', async () => {
    for (let round = 0; round < 10; round += 1) {
      const ticketId = await commands.route();
      const expectedVersion = (await commands.eventsOf(ticketId)).length;
      const same = { ticketId, actor: bhopal(), commandId: `twins-${round}`, expectedVersion };
      const answers = await Promise.all(
        Array.from({ length: 8 }, async (_, n) => {
          for (let turn = 0; turn < n; turn += 1) await new Promise((resolve) => setImmediate(resolve));
          return commands.execute(new AcceptComplaint(same));
        }),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    }
  });

  it('by many who read the same version lets one of them act', async () => {
    const ticketId = await commands.route();
    const { length: expectedVersion } = await commands.eventsOf(ticketId);
    const attempts = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        commands.execute(new AddNote(request(ticketId, HELPDESK, { expectedVersion }), 'एक साथ')),
      ),
    );
    const refused = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason as unknown] : []));
    expect(refused).toHaveLength(4);
    for (const reason of refused) expect(reason).toMatchObject({ code: 'VERSION_STALE' });
  });

  it('by several who do not get into each other’s way lets all of them act, one after the other', async () => {
    const ticketId = await commands.route();
    await Promise.all(
      ['एक', 'दो', 'तीन'].map((text) => commands.execute(new AddNote(request(ticketId, HELPDESK), text))),
    );
    const events = await commands.eventsOf(ticketId);
    expect(events.filter(({ type }) => type === 'NoteAdded')).toHaveLength(3);
    expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1));
  });

  it('never goes back in time, though this machine’s clock is behind that of the last one', async () => {
    const ticketId = await commands.route();
    const behind = new Date(commands.clock.now().getTime() - 60_000);
    jest.spyOn(commands.clock, 'now').mockReturnValue(behind);
    await commands.execute(new AcceptComplaint(request(ticketId, bhopal())));
    const times = (await commands.eventsOf(ticketId)).map(({ occurredAt }) => occurredAt);
    expect(times).toEqual([...times].sort());
  });

  it('at a due time records the breach once, though two workers are woken', async () => {
    const ticketId = await ticketFor(commands.lodge());
    commands.clock.after('PT1H');
    await Promise.all([1, 2, 3].map(() => commands.execute(new RecordDue(request(ticketId, CLOCKWORK)))));
    const events = await commands.eventsOf(ticketId);
    expect(events.filter(({ type }) => type === 'StageBreached')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'ComplaintEscalated')).toHaveLength(1);
    const asked = await commands.execute(new RecordDue(request(ticketId, CLOCKWORK)));
    expect(asked).toMatchObject({ version: events.length, status: 'lodged' });
  });

  it('routed twice at once is routed once', async () => {
    const ticketId = await ticketFor(commands.lodge());
    const attempts = await Promise.allSettled(
      [1, 2].map(() => commands.execute(new RouteComplaint(request(ticketId, ROUTING), null))),
    );
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const events = await commands.eventsOf(ticketId);
    expect(events.filter(({ type }) => type === 'ComplaintRouted')).toHaveLength(1);
  });

  describe('when the person was erased', () => {
    async function erased(): Promise<string> {
      const mobile = `9${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
      const ticketId = await commands.route({ complainant: { name: 'कोई', mobile, email: null } });
      const [lodged] = await commands.eventsOf(ticketId);
      const person = lodged?.type === 'ComplaintLodged' ? lodged.data.person : '';
      await commands.runtime.vaultPool.query(
        'update vault.persons set wrapped_key = null, mobile_hash = null, erased_at = now() where person_id = $1',
        [person],
      );
      // As another process sees it, which does not hold the key in memory any more.
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 120_000);
      return ticketId;
    }
    it('its life is still known, and goes on without words', async () => {
      const ticketId = await erased();
      expect(fold(await commands.eventsOf(ticketId))).toMatchObject({ status: 'routed', holder: 'bhopal' });
      const outcome = await commands.execute(new AcceptComplaint(request(ticketId, bhopal())));
      expect(outcome.status).toBe('accepted');
    });

    it('nothing can be written to it any more', async () => {
      const ticketId = await erased();
      const { length } = await commands.eventsOf(ticketId);
      await expect(commands.execute(new AddNote(request(ticketId, HELPDESK), 'नई बात'))).rejects.toMatchObject({
        ...{ code: 'PERSON_ERASED' },
      });
      expect(await commands.eventsOf(ticketId)).toHaveLength(length);
    });
  });

  it('keeps the words of a forward out of the answer to a repetition', async () => {
    const ticketId = await commands.route();
    await commands.execute(new AcceptComplaint(request(ticketId, supervisorAt('bhopal'))));
    const forward = request(ticketId, supervisorAt('bhopal'), { commandId: randomUUID() });
    await commands.execute(new ForwardComplaint(forward, 'state', 'गोपनीय कारण'));
    const record = await commands.runtime.store.read.command(forward.commandId);
    expect(JSON.stringify(record)).not.toContain('गोपनीय');
    expect(record?.result).toBe('routed');
  });
});
