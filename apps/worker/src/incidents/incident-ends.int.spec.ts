import { randomUUID } from 'node:crypto';
import {
  LinkIncident,
  MergeComplaint,
  ResumeAfterIncident,
  ResumeComplaint,
  UndoMerge,
  WithdrawComplaint,
  streamOf,
  ticketIdOf,
} from '@nivaran/complaints';
import { SubscriptionRunner, waitForPosition } from '@nivaran/event-store';
import { inParallel } from '@nivaran/jobs';
import { claimEndedWaits, incidentsProjection } from '@nivaran/read-models';
import { HELPDESK, eventually } from '@nivaran/testing';
import { OFFICER, SUPERVISOR, incidentWork, onceEach, sorted } from './incident-work.fixture';

describe('When an incident ends', () => {
  const work = incidentWork();
  const {
    execute,
    by,
    each,
    eventsOf,
    complaintOf,
    progress,
    startWorker,
    stop,
    onDesk,
    declared,
    link,
    end,
    resumptions,
  } = work;

  it('all of its 300 complaints go on within seconds, each once and where it stood, and no others', async () => {
    const tickets = await onDesk(300, 150);
    const [byHand, elsewhere, withdrawn, accepted] = [
      ...[tickets.slice(0, 10), tickets.slice(10, 20), tickets.slice(150, 160), tickets.slice(20, 150)],
    ] as const;
    const queued = tickets.slice(160);
    const [incidentId, other] = [await declared(), await declared()];
    await startWorker();
    await link(tickets, incidentId);
    await each(byHand, (ticketId) => new ResumeComplaint(by(OFFICER, ticketId), 'CoWIN took this one.'));
    await link(elsewhere, other);
    await each(withdrawn, (ticketId) => new WithdrawComplaint(by(HELPDESK, ticketId), null));
    await eventually(async () =>
      expect(await progress(incidentId)).toEqual({ linked: 300, waiting: 270, resumed: 0, left: 30 }),
    );

    await end(incidentId);
    await eventually(
      async () => expect(await progress(incidentId)).toEqual({ linked: 300, waiting: 0, resumed: 270, left: 30 }),
      15_000,
    );
    expect(sorted(await resumptions(incidentId))).toEqual(sorted(onceEach([...accepted, ...queued])));

    for (const ticketId of [accepted[0], accepted.at(-1), queued[0], queued.at(-1)] as string[]) {
      const events = await eventsOf(ticketId);
      const used = (type: 'StagePaused' | 'StageResumed') =>
        events.flatMap((event) => (event.type === type ? [[event.data.instance, event.data.usedMillis]] : []));
      expect(used('StagePaused').length).toBeGreaterThan(0);
      expect(used('StageResumed')).toEqual(used('StagePaused'));
    }
    expect(await complaintOf(accepted[7] ?? '')).toMatchObject({ status: 'accepted', officer: 'officer.bhopal' });
    expect(await complaintOf(queued[7] ?? '')).toMatchObject({ status: 'routed' });
    expect(await complaintOf(byHand[3] ?? '')).toMatchObject({ status: 'accepted', officer: 'officer.bhopal' });
    expect(await complaintOf(elsewhere[3] ?? '')).toMatchObject({ status: 'awaitingSource', incident: other });
    expect(await complaintOf(withdrawn[3] ?? '')).toMatchObject({ status: 'withdrawn' });
  }, 90_000);

  it('another worker goes on where one stopped in the middle', async () => {
    const tickets = await onDesk(500, 250);
    const incidentId = await declared();
    await link(tickets, incidentId);
    await end(incidentId);
    const worker = await startWorker();
    await eventually(async () => expect((await resumptions(incidentId)).size).toBeGreaterThan(0), 15_000);
    await stop(worker);
    const done = (await resumptions(incidentId)).size;
    expect(done).toBeLessThan(500);

    await startWorker();
    await eventually(async () => expect((await resumptions(incidentId)).size).toBe(500), 15_000);
    expect(sorted(await resumptions(incidentId))).toEqual(sorted(onceEach(tickets)));
  }, 60_000);

  it('two workers share the work, and what a third one had claimed when it died is done by them', async () => {
    const tickets = await onDesk(300);
    const incidentId = await declared();
    await link(tickets, incidentId);
    const { position } = await end(incidentId);
    const projection = new SubscriptionRunner(work.runtime.store, incidentsProjection);
    projection.start();
    expect(await waitForPosition(work.runtime.store, incidentsProjection.name, position, 10_000)).toBe(true);
    await projection.stop();
    const claimed = await claimEndedWaits(work.runtime.pool, Date.now(), 200);
    expect(claimed).toHaveLength(200);
    for (const { streamId, position: since } of claimed.slice(0, 50)) {
      const ticketId = ticketIdOf(streamId) ?? '';
      const commandId = `incident-${incidentId}-${ticketId}-${since}`;
      await execute(new ResumeAfterIncident({ ticketId, commandId }, incidentId));
    }

    await Promise.all([startWorker(), startWorker()]);
    await eventually(async () => expect((await resumptions(incidentId)).size).toBe(300), 20_000);
    await eventually(async () => expect(await progress(incidentId)).toMatchObject({ waiting: 0, resumed: 300 }));
    expect(sorted(await resumptions(incidentId))).toEqual(sorted(onceEach(tickets)));
  }, 60_000);

  it('complaints that are linked in the same moment are refused or resumed, and none is left behind', async () => {
    const tickets = await onDesk(100);
    const incidentId = await declared();
    await startWorker();
    const linked: string[] = [];
    const refused: unknown[] = [];
    const linking = inParallel(tickets, 16, (ticketId) =>
      execute(new LinkIncident(by(OFFICER, ticketId), incidentId)).then(
        () => void linked.push(ticketId),
        (error: { code?: unknown }) => void refused.push(error.code),
      ),
    );
    await eventually(() => expect(linked.length).toBeGreaterThan(10));
    await Promise.all([end(incidentId), linking]);
    expect(new Set([...refused, 'INCIDENT_ENDED'])).toEqual(new Set(['INCIDENT_ENDED']));
    expect(linked.length + refused.length).toBe(100);
    await eventually(
      async () => expect(sorted(await resumptions(incidentId))).toEqual(sorted(onceEach(linked))),
      15_000,
    );
  }, 60_000);

  it('one that is linked by somebody who had not heard of the end is resumed, each time that it happens', async () => {
    const [ticketId = ''] = await onDesk(1);
    const incidentId = await declared();
    await end(incidentId);
    await startWorker();
    const linkUnaware = async () => {
      const { version } = (await eventsOf(ticketId)).at(-1) ?? { version: 0 };
      const data = { source: 'COWIN', incident: incidentId };
      await work.runtime.store.append({
        streamId: streamOf(ticketId),
        expected: version,
        events: [
          { type: 'IncidentLinked', data },
          { type: 'SourceWaitStarted', data: { ...data, reason: null } },
        ],
        metadata: { actor: OFFICER, commandId: randomUUID() },
        occurredAt: new Date(),
        ...{ requestHash: 'x', result: 'awaitingSource' },
      });
    };
    for (const times of [1, 2]) {
      await linkUnaware();
      await eventually(async () => expect((await resumptions(incidentId)).get(ticketId)).toBe(times), 10_000);
    }
    expect(await complaintOf(ticketId)).toMatchObject({ status: 'routed' });
  }, 30_000);

  it('one that was merged meanwhile is resumed when the merge is undone', async () => {
    const [older = '', newer = ''] = [...(await onDesk(1)), ...(await onDesk(1, 1))];
    const incidentId = await declared();
    await startWorker();
    await link([newer], incidentId);
    await execute(new MergeComplaint(by(OFFICER, newer), older, null));
    await end(incidentId);
    await eventually(async () => expect(await progress(incidentId)).toMatchObject({ waiting: 0, left: 1 }));
    await execute(new UndoMerge(by(SUPERVISOR, newer), 'Two different doses.'));
    await eventually(
      async () => expect(await complaintOf(newer)).toMatchObject({ status: 'accepted', officer: 'officer.bhopal' }),
      10_000,
    );
  }, 30_000);
});
