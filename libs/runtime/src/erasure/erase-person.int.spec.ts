import { type ComplaintEvent, ReopenComplaint, sealContext } from '@nivaran/complaints';
import { ADMIN, HELPDESK } from '@nivaran/testing';
import { erasePerson } from './erase-person';
import { ask, persons } from './persons.fixture';

const ROUNDS = 12;

describe('erasing a person', () => {
  const desk = persons();
  const erase = (ticketId: string) => erasePerson(desk.runtime, desk.commands(), ask(ticketId, ADMIN), 'request');

  /** The words as they can be read now; null if nobody can any more. */
  async function statementOf(ticketId: string): Promise<string | null> {
    const [lodged] = await desk.runtime.store.read.stream<ComplaintEvent>(`complaint-${ticketId}`);
    if (lodged?.type !== 'ComplaintLodged') throw new Error('A complaint begins with its lodging.');
    return desk.runtime.vault.unseal(lodged.data.statement, sealContext(ticketId, 'statement'));
  }
  const isRecordedErased = async (ticketId: string) =>
    (await desk.runtime.store.read.stream(`complaint-${ticketId}`)).some(({ type }) => type === 'PersonalDataErased');

  it('takes all their complaints, those too that no table has seen yet', async () => {
    const tickets = [await desk.lodged('9000020001'), await desk.lodged('9000020001')];
    for (const ticketId of tickets) await desk.withdraw(ticketId);
    const erased = await erase(tickets[0] ?? '');
    expect([...erased.tickets].toSorted()).toEqual(tickets.toSorted());
    for (const ticketId of tickets) {
      expect(await isRecordedErased(ticketId)).toBe(true);
      expect(await statementOf(ticketId)).toBeNull();
    }
    expect(await erase(tickets[1] ?? '')).toMatchObject({ status: 'withdrawn' }); // again it does nothing
  });

  it('does nothing at all while one of them is under way, and says which', async () => {
    const over = await desk.lodged('9000020002');
    await desk.withdraw(over);
    const open = await desk.lodged('9000020002');
    await expect(erase(over)).rejects.toMatchObject({ code: 'PERSON_HAS_OPEN_TICKETS', details: { tickets: open } });
    expect(await isRecordedErased(over)).toBe(false);
    expect(await statementOf(over)).not.toBeNull();
  });

  it('against a reopening: either it is reopened and can be read, or it is erased, all of it', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const mobile = String(9_000_030_000 + round);
      const tickets = [await desk.closed(mobile), await desk.closed(mobile)] as const;
      const [, reopened] = await Promise.allSettled([
        after(round, () => erase(tickets[0])),
        after(ROUNDS - round, () => desk.execute(new ReopenComplaint(ask(tickets[1], HELPDESK), 'फिर वही'))),
      ]);
      const recorded = await Promise.all(tickets.map(isRecordedErased));
      const readable = (await Promise.all(tickets.map(statementOf))).map((words) => words !== null);
      expect(recorded).toEqual(Array.from(tickets, () => reopened.status === 'rejected'));
      expect(readable).toEqual(recorded.map((isErased) => !isErased));
    }
  });

  it('against a new complaint from the same number: that one is somebody new’s, or the person has work under way', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const mobile = String(9_000_040_000 + round);
      const old = await desk.lodged(mobile);
      await desk.withdraw(old);
      const [, lodged] = await Promise.allSettled([
        after(round, () => erase(old)),
        after(ROUNDS - round, () => desk.lodged(mobile)),
      ]);
      if (lodged.status === 'rejected') throw lodged.reason;
      expect(await statementOf(lodged.value)).not.toBeNull();
      expect((await statementOf(old)) === null).toBe(await isRecordedErased(old));
    }
  });
});

/** So that the two meet at different places. */
async function after<Result>(steps: number, work: () => Promise<Result>): Promise<Result> {
  await new Promise((resolve) => setTimeout(resolve, steps * 5));
  return work();
}
