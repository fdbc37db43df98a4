import crypto, { randomUUID } from 'node:crypto';
import type { Pack } from '@nivaran/directory';
import { withClient } from '@nivaran/platform';
import { HELPDESK, officerAt } from '@nivaran/testing';
import { AcceptComplaint } from '../accept-complaint/accept-complaint';
import { AddNote } from '../add-note/add-note';
import { ForwardComplaint } from '../forward-complaint/forward-complaint';
import { LodgeComplaint } from '../lodge-complaint/lodge-complaint';
import { parseTicketId, ticketIdFrom } from '../domain/identifiers/ticket-id';
import { ProvideInformation } from '../provide-information/provide-information';
import { RequestInformation } from '../request-information/request-information';
import { ResolveComplaint } from '../resolve-complaint/resolve-complaint';
import { ReturnComplaint } from '../return-complaint/return-complaint';
import { INPUT, request, runningCommands } from './commands.fixture';
import { sealContext } from './stream-id';

/** Every row of every table, as text. */
async function wholeDatabase(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const dumps: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ line: string }>(`select t::text as line from ${name} t`);
      dumps.push(...rows.map(({ line }) => line));
    }
    return dumps.join('\n');
  });
}

/** A text in the ways in which a database might show it. */
function waysToWrite(text: string): string[] {
  const bytes = Buffer.from(text);
  return [text, JSON.stringify(text).slice(1, -1), bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '')];
}

describe('lodging', () => {
  const commands = runningCommands();
  const lodge = (commandId: string, change = {}) =>
    commands.execute(new LodgeComplaint({ kind: 'citizen', id: 'public' }, commandId, { ...INPUT, ...change }));

  afterEach(() => jest.restoreAllMocks());

  it('answers with a ticket ID of this year that checks', async () => {
    const outcome = await commands.lodge();
    expect(parseTicketId(outcome.ticketId)).toMatchObject({ kind: 'valid' });
    expect(outcome).toMatchObject({
      ...{ complaintId: `complaint-${outcome.ticketId}`, version: 2, status: 'lodged' },
      ticketId: expect.stringMatching(/^26/),
    });
  });

  it('and all that follows stores no personal data in the clear, in either database', async () => {
    const words = {
      note: 'रजिस्टर में पन्ना 42 देखा',
      question: 'आपके पति का नाम रामस्वरूप है?',
      answer: 'हाँ, और मेरा नंबर ९८७६५०१२३४ है',
      reason: 'कोविन में सुधार केवल वहीं हो सकता है',
      finding: 'लाभार्थी का रिकॉर्ड जोड़ दिया',
      explanation: 'सावित्री जी, अब दोनों खुराकें दिखेंगी',
    };
    const ticketId = await commands.route();
    const bhopal = officerAt('bhopal');
    await commands.execute(new AcceptComplaint(request(ticketId, bhopal)));
    await commands.execute(new AddNote(request(ticketId, HELPDESK), words.note));
    await commands.execute(new RequestInformation(request(ticketId, bhopal), words.question));
    await commands.execute(new ProvideInformation(request(ticketId, HELPDESK), words.answer));
    await commands.execute(new ForwardComplaint(request(ticketId, bhopal), 'national', words.reason));
    await commands.execute(new ReturnComplaint(request(ticketId, officerAt('national')), words.finding));
    await commands.execute(new ResolveComplaint(request(ticketId, bhopal), 'DOSE_ADDED', words.explanation));

    const dump = (await wholeDatabase(commands.db.url)) + (await wholeDatabase(commands.db.vaultUrl));
    expect(dump).toContain(ticketId);
    const { name, mobile, email } = INPUT.complainant;
    const secrets = [
      ...[name, mobile, email ?? '', INPUT.statement, '98765432109876', 'अहिरवार', 'savitri', 'मेरी दूसरी खुराक'],
      ...['234123412346', '2341 2341 2346', 'XXXX XXXX 2346', ...Object.values(words)],
    ];
    expect(secrets.filter((secret) => waysToWrite(secret).some((way) => dump.includes(way)))).toEqual([]);
  });

  it('masks Aadhaar numbers before anything is sealed: no key brings them back', async () => {
    const { ticketId } = await commands.lodge({
      complainant: { ...INPUT.complainant, name: 'सावित्री\n2341\n2341\n2346' },
      vaccination: { ...INPUT.vaccination, centre: 'पीएचसी २३४१ २३४१ २३४६', beneficiaryReference: '234123412346' },
    });
    const [lodged] = await commands.eventsOf(ticketId);
    if (lodged?.type !== 'ComplaintLodged') throw new Error('A complaint begins with its lodging.');
    const { statement, personal, vaccination } = lodged.data;
    const { vault } = commands.runtime;
    expect(await vault.unseal(statement, sealContext(ticketId, 'statement'))).toBe(
      'मेरी दूसरी खुराक ऐप में नहीं दिख रही। मेरा आधार XXXX XXXX 2346 है, फ़ोन 9876501234।',
    );
    const opened = JSON.parse((await vault.unseal(personal, sealContext(ticketId, 'personal'))) ?? '') as object;
    expect(opened).toEqual({
      ...{ name: 'सावित्री\nXXXX\nXXXX\n2346', mobile: '9876501234', email: 'savitri.ahirwar@example.org' },
      ...{ beneficiaryReference: 'XXXXXXXX2346', idProofLast4: '2346', centre: 'पीएचसी XXXX XXXX २३४६' },
    });
    expect(vaccination.centre).toBeNull(); // it is sealed: a name of a place can be that of a neighbour
  });

  it('masks Aadhaar numbers in what staff and citizens write later', async () => {
    const ticketId = await commands.route();
    await commands.execute(new AddNote(request(ticketId, HELPDESK), 'आधार 234123412346 देखा'));
    const note = (await commands.eventsOf(ticketId)).at(-1);
    if (note?.type !== 'NoteAdded') throw new Error('The note is missing.');
    const text = await commands.runtime.vault.unseal(note.data.text, sealContext(ticketId, 'text'));
    expect(text).toBe('आधार XXXXXXXX2346 देखा');
  });

  it('again with the same command id answers the same and lodges nothing', async () => {
    const commandId = randomUUID();
    const first = await lodge(commandId);
    const head = await commands.runtime.store.read.head();
    expect(await Promise.all([lodge(commandId), lodge(commandId)])).toEqual([first, first]);
    expect(await commands.runtime.store.read.head()).toBe(head);
  });

  it('again answers the same though the words that were agreed to have changed since', async () => {
    const commandId = randomUUID();
    const { packs, clock } = commands.runtime;
    const { pack, consentVersion } = packs.current();
    const first = await lodge(commandId, { consentVersion });
    const messages = { ...pack.messages, hi: { ...pack.messages.hi, 'consent.text': 'नए शब्द।' } };
    const change = (to: Pack) => packs.publish(to, { at: clock.now(), by: 'lead', reason: 'The law asks for it.' });
    await change({ ...pack, version: 'f00d'.repeat(16), messages });
    await packs.refresh();
    try {
      expect(await lodge(commandId, { consentVersion })).toEqual(first);
      await expect(lodge(randomUUID(), { consentVersion })).rejects.toMatchObject({ code: 'CONSENT_CHANGED' });
    } finally {
      await change(pack);
      await packs.refresh();
    }
  });

  it('with a command id that was used for something else is refused', async () => {
    const commandId = randomUUID();
    await lodge(commandId);
    await expect(lodge(commandId, { statement: 'कुछ और' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('that is refused leaves nobody in the vault', async () => {
    const commandId = randomUUID();
    await lodge(commandId);
    const stranger = { ...INPUT.complainant, mobile: '9000077777' };
    await expect(lodge(commandId, { complainant: stranger })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await commands.runtime.vault.find('9000077777')).toBeUndefined();
  });

  it('twice at once with one command id lodges once', async () => {
    const commandId = randomUUID();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => lodge(commandId)));
    expect(new Set(outcomes.map(({ ticketId }) => ticketId)).size).toBe(1);
  });

  it('draws another ticket ID when the one it drew is taken', async () => {
    const draw = jest.spyOn(crypto, 'randomInt') as unknown as jest.SpyInstance<number, []>;
    draw.mockReturnValueOnce(4711);
    const first = await commands.lodge();
    expect(first.ticketId).toBe(ticketIdFrom(2026, 4711));
    draw.mockReturnValueOnce(4711).mockReturnValueOnce(4711).mockReturnValueOnce(4712);
    const second = await commands.lodge();
    expect(second.ticketId).toBe(ticketIdFrom(2026, 4712));
    expect(await commands.eventsOf(first.ticketId)).toHaveLength(2);
  });

  it('gives up when every ticket ID is taken, rather than try for ever', async () => {
    const draw = jest.spyOn(crypto, 'randomInt') as unknown as jest.SpyInstance<number, []>;
    draw.mockReturnValue(4713);
    await commands.lodge();
    await expect(commands.lodge()).rejects.toMatchObject({ code: 'NO_TICKET_ID_FREE' });
  });

  it('knows the same person by the same mobile number', async () => {
    const persons = await Promise.all(
      ['9876501234', '9876501234', '9876501235'].map(async (mobile) => {
        const { ticketId } = await commands.lodge({ complainant: { ...INPUT.complainant, mobile } });
        const [lodged] = await commands.eventsOf(ticketId);
        return lodged?.type === 'ComplaintLodged' ? lodged.data.person : '';
      }),
    );
    expect(persons[0]).toBe(persons[1]);
    expect(persons[0]).not.toBe(persons[2]);
  });

  it.each([
    ['category', { category: 'NOTHING' }],
    ['vaccination.districtLgd', { vaccination: { ...INPUT.vaccination, districtLgd: 999 } }],
    ['residence.districtLgd', { residence: { pin: null, districtLgd: 999 } }],
  ])('refuses a %s that the pack does not have', async (field, change) => {
    const head = await commands.runtime.store.read.head();
    await expect(commands.lodge(change)).rejects.toMatchObject({ code: 'INPUT_UNKNOWN', details: { field } });
    expect(await commands.runtime.store.read.head()).toBe(head);
  });
});
