import { PackInvalid, type PackProblem } from '../pack/problem';
import { checkPack, loadDemonstration, loadPack } from './load-pack';
import { DEFAULT_PACK, withSpoiledPack, type SpoiledPack } from './spoiled-pack.fixture';

async function problemsAfter(spoil: (pack: SpoiledPack) => Promise<void>): Promise<readonly PackProblem[]> {
  return withSpoiledPack(async (pack) => {
    await spoil(pack);
    return (await checkPack(pack.folder)).problems;
  });
}

describe('loadPack', () => {
  it('refuses a pack with all its problems at once, in the order of files and lines', () =>
    withSpoiledPack(async (pack) => {
      await pack.replace('sla-policy.yaml', 'target: PT1H', 'target: soon');
      await pack.replace('pincodes.csv', '462001,396', '462001,999');
      await pack.replace('categories.yaml', 'resolve: P9D', 'resolve: P9X');
      await pack.replace('categories.yaml', 'resolve: P10D', 'resolve: P10X');
      const error: unknown = await loadPack(pack.folder).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(PackInvalid);
      expect(error).toMatchObject({ code: 'PACK_INVALID' });
      const { message, problems } = error as PackInvalid;
      expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
        'categories.yaml [0].resolve',
        'categories.yaml [1].resolve',
        'pincodes.csv district_lgd',
        'sla-policy.yaml stages.ROUTE.target',
      ]);
      expect(message).toContain('4 errors');
      expect(message).toMatch(/pincodes\.csv:\d+ district_lgd: PIN code 462001/);
    }));

  it('uses a pack that has only warnings', () =>
    withSpoiledPack(async (pack) => {
      await pack.write('pincodes.csv', (await pack.read('pincodes.csv')).replaceAll('\n', '\r\n'));
      await expect(loadPack(pack.folder)).resolves.toMatchObject({ id: 'madhya-pradesh' });
    }));

  it('says that the folder holds nothing it needs', async () => {
    const error: unknown = await loadPack('/nowhere').catch((thrown: unknown) => thrown);
    expect((error as PackInvalid).problems.map(({ file }) => file)).toEqual([
      'calendars',
      'categories.yaml',
      'desks.yaml',
      'districts.csv',
      'messages/en.yaml',
      'messages/hi.yaml',
      'pack.yaml',
      'pincodes.csv',
      'replies.yaml',
      'sla-policy.yaml',
    ]);
  });
});

describe('the files as such', () => {
  it('a missing file', async () => {
    expect(await problemsAfter((pack) => pack.remove('desks.yaml'))).toEqual([
      { severity: 'error', file: 'desks.yaml', line: null, field: '', message: 'The file is missing.' },
    ]);
  });

  it('a file in another encoding, with the first line that shows it', async () => {
    const problems = await problemsAfter(async (pack) => {
      const text = await pack.read('sla-policy.yaml');
      await pack.write(
        'sla-policy.yaml',
        Buffer.from(text.replace('target: PT1H', 'target: PT1H # caf\u00E9'), 'latin1'),
      );
    });
    expect(problems).toMatchObject([{ severity: 'error', file: 'sla-policy.yaml', line: 21, field: '' }]);
    expect(problems[0]?.message).toContain('UTF-8');
  });

  it('a byte-order mark is a warning', async () => {
    const problems = await problemsAfter(async (pack) =>
      pack.write('districts.csv', `\uFEFF${await pack.read('districts.csv')}`),
    );
    expect(problems).toMatchObject([{ severity: 'warning', file: 'districts.csv', line: 1 }]);
    expect(problems[0]?.message).toContain('byte-order mark');
  });

  it('Windows line ends are a warning, with the first line that has one', async () => {
    let line = 0;
    const problems = await problemsAfter(async (pack) => {
      line = (await pack.read('desks.yaml')).split('\n').indexOf('- id: anuppur') + 1;
      await pack.replace('desks.yaml', 'id: anuppur\n', 'id: anuppur\r\n');
    });
    expect(problems).toMatchObject([{ severity: 'warning', file: 'desks.yaml', line }]);
    expect(problems[0]?.message).toContain('CRLF');
  });
});

describe('messages', () => {
  const file = 'messages/en.yaml';

  it('a status without words', async () => {
    const problems = await problemsAfter((pack) => pack.replace(file, /  appealed: You asked.*\n/, ''));
    expect(problems).toMatchObject([{ file, line: 4, field: 'status.appealed', message: 'This is missing; add it.' }]);
  });

  it('a status that does not exist', async () => {
    const problems = await problemsAfter((pack) => pack.replace(file, 'status:\n', 'status:\n  lost: Lost\n'));
    expect(problems).toMatchObject([{ file, line: 5, field: 'status.lost' }]);
  });

  it('a reason that only one language has', async () => {
    const problems = await problemsAfter((pack) => pack.replace(file, /  NO_EVIDENCE: .*\n/, ''));
    const message = '"NO_EVIDENCE" stands in messages/hi.yaml and is missing here.';
    expect(problems).toMatchObject([{ severity: 'error', file, field: 'rejection.NO_EVIDENCE', message }]);
  });

  it('a reason that is no code', async () => {
    const problems = await problemsAfter((pack) => pack.replace(file, 'NO_EVIDENCE:', 'No evidence:'));
    expect(problems).toMatchObject([{ file, field: 'rejection.No evidence' }]);
    expect(problems[0]?.message).toContain('capital letters');
  });

  it('empty words', async () => {
    const problems = await problemsAfter((pack) => pack.replace(file, 'DISTRICT: District', "DISTRICT: ' '"));
    expect(problems).toMatchObject([{ file, field: 'tier.DISTRICT' }]);
    expect(problems[0]?.message).toContain('empty');
  });
});

describe('the promise of 21 calendar days', () => {
  it('warns of a target that is longer', async () => {
    const problems = await problemsAfter((pack) => pack.replace('categories.yaml', 'resolve: P9D', 'resolve: P11D'));
    expect(problems).toMatchObject([{ severity: 'warning', file: 'categories.yaml', field: '[1].resolve' }]);
    expect(problems[0]?.message).toMatch(/DOSE_WRONG .* P11D, .* more than 21 calendar days/);
  });

  it('warns of holidays that make a target longer', async () => {
    const problems = await problemsAfter((pack) =>
      pack.replace(
        'calendars/indore-office.yaml',
        'holidays:\n',
        'holidays:\n  - { date: 2026-03-24, name: { hi: मेला, en: Fair } }\n',
      ),
    );
    expect(problems.map(({ severity, field }) => `${severity} ${field}`)).toEqual(
      [0, 7, 8, 10, 17, 19].map((index) => `warning [${index}].resolve`),
    );
    expect(problems[0]?.message).toMatch(/on the calendar "indore-office", for example after 2026-03-1\d/);
  });
});

describe('the demonstration', () => {
  const file = 'demonstration.yaml';

  it.each([
    ['a category', 'category: SMS_MISSING', 'category: NOTHING', '[1].complaint.category'],
    ['a PIN code', "pin: '462016'", "pin: '110001'", '[1].complaint.residence.pin'],
    ['a mobile number', "mobile: '9000010002'", "mobile: '1000010002'", '[1].complaint.complainant.mobile'],
    ['a district', /districtLgd: 411/, 'districtLgd: 999', '[8].complaint.vaccination.districtLgd'],
    ['an Aadhaar number', 'Nobody can', 'My Aadhaar is 1234 5678 9012. Nobody can', '[1].complaint.statement'],
    ['five digits of a proof', "last4: '7730'", "last4: '77301'", '[1].complaint.idProof.last4'],
  ])('%s that must not be there', async (_what, find, by, field) => {
    const problems = await problemsAfter((pack) => pack.replace(file, find, by));
    expect(problems).toMatchObject([{ severity: 'error', file, field }]);
  });

  it('need not be there', () =>
    withSpoiledPack(async (pack) => {
      const { version } = await loadPack(pack.folder);
      await pack.remove(file);
      await expect(loadPack(pack.folder)).resolves.toMatchObject({ version });
      await expect(loadDemonstration(pack.folder)).resolves.toEqual([]);
    }));

  it('is the twelve reported cases', async () => {
    const cases = await loadDemonstration(DEFAULT_PACK);
    expect(cases.map((item) => item.case)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const categories = cases.map(({ complaint }) => complaint.category).join(' ');
    expect(categories).toBe(
      'DOSE_MISSING SMS_MISSING DOSE_MISSING ID_WRONG ID_DUPLICATE DOSE_MISSING ' +
        'CERT_MISSING VACC_DETAIL DATE_WRONG MERGE_DOSE1 DOSE_WRONG UNKNOWN_MEMBER',
    );
    expect(new Set(cases.map(({ complaint }) => complaint.channel))).toEqual(new Set(['phone', 'web', 'counter']));
  });
});
