import { aComplaint, defaultPack, storeScenario } from '@nivaran/testing';
import { packOffice, packWith } from './pack-office.fixture';
import { publish, publishPack } from './publish-pack';

const without = (desk: string) => ({ desks: defaultPack().pack.desks.filter(({ id }) => id !== desk) });
const onTuesday = { by: 'asha', reason: null, at: new Date('2026-11-17T10:00+05:30') };

describe('publishing a pack that leaves something out', () => {
  const office = packOffice();

  it('is refused with every desk, category and calendar that complaints use, and how many use each', async () => {
    const lives = [
      aComplaint().routedTo('bhopal'),
      aComplaint().routedTo('bhopal').accepted().forwardedTo('national'),
      aComplaint().routedTo('indore').accepted().resolved().confirmed(),
      aComplaint().routedTo('indore').accepted().rejected(),
      aComplaint({ category: 'DOSE_WRONG' }).routedTo('ujjain'),
    ];
    for (const life of lives) await storeScenario(office.runtime.store, life);
    const { desks, categories, calendars } = defaultPack().pack;
    const pack = packWith({
      desks: desks
        .filter(({ id }) => !['bhopal', 'indore', 'sehore'].includes(id))
        .map((desk) => ({ ...desk, calendar: 'always-on' })),
      categories: categories.filter(({ code }) => code !== 'DOSE_WRONG'),
      calendars: calendars.filter(({ id }) => id !== 'bhopal-office'),
    });
    const head = await office.runtime.store.read.head();
    const refused = publish(office.runtime, pack, onTuesday);
    await expect(refused).rejects.toMatchObject({
      code: 'PACK_DROPS_WHAT_IS_IN_USE',
      uses: [
        { kind: 'desk', id: 'bhopal', tickets: 2 },
        { kind: 'desk', id: 'indore', tickets: 2 },
        { kind: 'category', id: 'DOSE_WRONG', tickets: 1 },
        { kind: 'calendar', id: 'bhopal-office', tickets: 2 },
      ],
    });
    await expect(refused).rejects.toThrow(/desk bhopal: 2 tickets\n.*\n {2}category DOSE_WRONG: 1 ticket\n/s);
    await expect(publishPack(office.db.url, pack, onTuesday.at)).rejects.toMatchObject({
      code: 'PACK_DROPS_WHAT_IS_IN_USE',
    });
    expect(await office.runtime.store.read.head()).toBe(head);
    expect(office.runtime.packs.current().pack.version).toBe(defaultPack().pack.version);
  });

  it('is allowed for a desk that nobody uses, and once the last complaint of a desk can not come back', async () => {
    expect(await publish(office.runtime, packWith(without('sehore')), onTuesday)).toBe(true);
    const all = { by: 'asha', reason: null };
    await publish(office.runtime, defaultPack().pack, { ...all, at: onTuesday.at });
    const justInTime = { ...all, at: new Date('2026-12-16T09:59:59+05:30') };
    const tooLate = { ...all, at: new Date('2026-12-16T10:00:01+05:30') };
    const pack = packWith(without('indore'));
    await expect(publish(office.runtime, pack, justInTime)).rejects.toMatchObject({
      uses: [{ kind: 'desk', id: 'indore', tickets: 2 }],
    });
    expect(await publish(office.runtime, pack, tooLate)).toBe(true);
  });
});

describe('a start with the pack of its folder', () => {
  const office = packOffice();
  const start = (pack = defaultPack().pack) => publishPack(office.db.url, pack, onTuesday.at);
  const later = () => packWith({ policy: { ...defaultPack().pack.policy, reopenWithin: 'P10D' } });
  const latest = () => packWith({ policy: { ...defaultPack().pack.policy, reopenWithin: 'P20D' } });
  const inForce = async () => {
    await office.runtime.packs.refresh();
    return office.runtime.packs.current().pack.version;
  };

  it('changes nothing if that pack is in force', async () => {
    const { version } = defaultPack().pack;
    expect(await start()).toEqual({ outcome: 'in-force', inForce: version });
    expect(await office.runtime.packs.publications()).toHaveLength(1);
  });

  it('puts a new one in force: an edit of the folder needs only a restart', async () => {
    expect(await start(later())).toEqual({ outcome: 'published', inForce: later().version });
    expect(await inForce()).toBe(later().version);
  });

  it('does not put an earlier one back, however often it is tried; publishing it on purpose does', async () => {
    await publish(office.runtime, later(), onTuesday);
    await publish(office.runtime, latest(), onTuesday);
    for (const old of [defaultPack().pack, later(), defaultPack().pack])
      expect(await start(old)).toEqual({ outcome: 'kept', inForce: latest().version });
    expect(await inForce()).toBe(latest().version);
    expect(await publish(office.runtime, later(), onTuesday)).toBe(true);
    expect(await inForce()).toBe(later().version);
  });

  it('by several processes at once publishes it once', async () => {
    const pack = packWith({ policy: { ...defaultPack().pack.policy, reopenWithin: 'P25D' } });
    const before = (await office.runtime.packs.publications()).length;
    await Promise.all(Array.from({ length: 4 }, () => start(pack)));
    expect(await office.runtime.packs.publications()).toHaveLength(before + 1);
    expect(await inForce()).toBe(pack.version);
  });
});
