import { checkPack } from './load-pack';
import { withSpoiledPack } from './spoiled-pack.fixture';

interface Case {
  readonly what: string;
  readonly file: string;
  readonly find: string | RegExp;
  readonly by: string;
  /** Where the problem is told: the first line of that file with this text. */
  readonly at: string;
  readonly in?: string;
  readonly field: string;
  readonly message: RegExp;
}

/** One thing is spoiled, and one problem is told: with the right file, line and field, and nothing besides. */
function itTells(cases: readonly Case[]): void {
  it.each(cases)('$what', async ({ file, find, by, at, in: place = file, field, message }) => {
    await withSpoiledPack(async (pack) => {
      await pack.replace(file, find, by);
      const { pack: loaded, problems } = await checkPack(pack.folder);
      expect(loaded).toBeNull();
      expect(problems).toEqual([
        {
          severity: 'error',
          file: place,
          line: await pack.lineOf(place, at),
          field,
          message: expect.stringMatching(message) as string,
        },
      ]);
    });
  });
}

describe('pack.yaml', () => {
  const file = 'pack.yaml';
  itTells([
    {
      what: 'an unknown field',
      ...{ file, find: 'timeZone:', by: 'colour: red\ntimeZone:', at: 'colour', field: 'colour' },
      message: /"colour" is not known here/,
    },
    {
      what: 'a missing field',
      ...{ file, find: "  countryCode: '91'\n", by: '', at: 'mobile:', field: 'mobile.countryCode' },
      message: /is missing/,
    },
    {
      what: 'a missing language of a name',
      ...{ file, find: '  en: Madhya Pradesh\n', by: '', at: 'state:', field: 'state.en' },
      message: /is missing/,
    },
    {
      what: 'a time zone that does not exist',
      ...{ file, find: 'Asia/Kolkata', by: 'Asia/Bhopal', at: 'timeZone:', field: 'timeZone' },
      message: /IANA/,
    },
    {
      what: 'a mobile rule that is no regular expression',
      ...{ file, find: '^[6-9]', by: '^([6-9]', at: 'pattern:', field: 'mobile.pattern' },
      message: /regular expression/,
    },
    {
      what: 'a language too few',
      ...{ file, find: '[hi, en]', by: '[hi]', at: 'languages:', field: 'languages' },
      message: /hi and en/,
    },
    {
      what: 'text that is not YAML',
      ...{ file, find: 'Asia/Kolkata', by: "'Asia/Kolkata", at: 'timeZone:', field: '' },
      message: /not valid YAML/,
    },
    {
      what: 'a key that stands twice',
      ...{ file, find: 'timeZone:', by: 'id: again\ntimeZone:', at: 'id: again', field: '' },
      message: /unique/,
    },
  ]);
});

describe('districts.csv and pincodes.csv', () => {
  const districts = { file: 'districts.csv', at: '396,' };
  const pins = { file: 'pincodes.csv', at: '462001,' };
  itTells([
    {
      what: 'a cell that is no number',
      ...{ ...districts, find: '23.2599', by: 'north', field: 'latitude' },
      message: /number in degrees/,
    },
    {
      what: 'a date that does not exist',
      ...{ ...districts, find: '77.4126,', by: '77.4126,2023-02-30', field: 'since' },
      message: /YYYY-MM-DD/,
    },
    {
      what: 'a line with too few cells',
      ...{ ...districts, find: ',23.2599,77.4126,', by: ',23.2599,77.4126', field: 'since' },
      message: /is missing/,
    },
    {
      what: 'a line with too many cells',
      ...{ ...districts, find: '77.4126,', by: '77.4126,,x', field: '' },
      message: /more than the 7 cells/,
    },
    {
      what: 'an empty name',
      ...{ ...districts, find: 'भोपाल', by: '', field: 'name_hi' },
      message: /empty/,
    },
    {
      what: 'a name that another district has',
      ...{ ...districts, find: '396,Bhopal', by: '396,Bhind', field: 'name_en' },
      message: /"Bhind" stands in line 7 already/,
    },
    {
      what: 'a column that is missing',
      ...{ ...districts, find: 'latitude,', by: '', at: 'lgd_code', field: 'latitude' },
      message: /column "latitude" is missing/,
    },
    {
      what: 'a column that is not known',
      ...{ ...districts, find: 'since', by: 'since,mayor', at: 'lgd_code', field: 'mayor' },
      message: /"mayor" is not a column/,
    },
    {
      what: 'a PIN code of five digits',
      ...{ ...pins, find: '462001,', by: '46200,', at: '46200,', field: 'pin' },
      message: /six digits/,
    },
    {
      what: 'a PIN code in a district that is not there',
      ...{ ...pins, find: '462001,396', by: '462001,999', field: 'district_lgd' },
      message: /PIN code 462001 lies in district 999/,
    },
    {
      what: 'a PIN code that stands twice for one district',
      ...{ ...pins, find: '462002,396,1', by: '462002,396,1\n462002,396,2', at: '462002,396,2', field: 'pin' },
      message: /stands in line \d+ already/,
    },
    {
      what: 'text that is not CSV',
      ...{ ...pins, find: '462001,396', by: '462001,3"96', field: '' },
      message: /not valid CSV/,
    },
  ]);
});

describe('desks.yaml', () => {
  const file = 'desks.yaml';
  itTells([
    {
      what: 'an id with capital letters',
      ...{ file, find: 'id: bhopal', by: 'id: Bhopal', at: 'id: Bhopal', field: '[6].id' },
      message: /small letters/,
    },
    {
      what: 'an id that stands twice',
      ...{
        file,
        find: 'id: bhopal',
        by: 'id: bhind',
        at: 'id: bhind\n  tier: DISTRICT\n  district: 396',
        field: '[6].id',
      },
      message: /"bhind" stands in line \d+ already/,
    },
    {
      what: 'a calendar that is not there',
      ...{ file, find: 'bhopal-office', by: 'bhopal', at: 'calendar: bhopal\n', field: '[6].calendar' },
      message: /calendar "bhopal", which is not in calendars/,
    },
    {
      what: 'a district desk without its district',
      ...{
        file,
        find: '- id: state',
        by: '- id: new\n  tier: DISTRICT\n  calendar: always-on\n  name: { hi: न, en: n }\n- id: state',
      },
      ...{ at: 'id: new', field: '[52].district' },
      message: /needs the LGD code/,
    },
    {
      what: 'a state desk with a district',
      ...{
        file,
        find: 'tier: STATE',
        by: 'tier: STATE\n  district: 396',
        at: 'district: 396\n  calendar: state-office',
        field: '[52].district',
      },
      message: /Only a district desk/,
    },
    {
      what: 'a tier that does not exist',
      ...{ file, find: 'tier: STATE', by: 'tier: BLOCK', at: 'tier: BLOCK', field: '[52].tier' },
      message: /expected one of/,
    },
  ]);

  it('two desks for one district, and the district that is left without', () =>
    withSpoiledPack(async (pack) => {
      await pack.replace(file, 'district: 395', 'district: 396');
      const { problems } = await checkPack(pack.folder);
      expect(problems).toMatchObject([
        {
          file,
          line: await pack.lineOf(file, '- id: bhopal'),
          field: '[6]',
          message: expect.stringContaining('"bhind"') as string,
        },
        { file: 'districts.csv', line: await pack.lineOf('districts.csv', '395,'), field: 'lgd_code' },
      ]);
    }));
});

describe('categories.yaml', () => {
  const file = 'categories.yaml';
  const first = { file, at: 'code: DOSE_MISSING' };
  itTells([
    {
      what: 'a duration in weeks',
      ...{ file, find: 'resolve: P10D', by: 'resolve: P2W', at: 'resolve: P2W', field: '[0].resolve' },
      message: /"P2W" is not a duration/,
    },
    {
      what: 'a code in small letters',
      ...{ file, find: 'code: DOSE_MISSING', by: 'code: doseMissing', at: 'code: doseMissing', field: '[0].code' },
      message: /capital letters/,
    },
    {
      what: 'a missing example',
      ...{ ...first, find: /    en: I have taken both doses.*\n/, by: '', at: 'example:', field: '[0].example.en' },
      message: /is missing/,
    },
    {
      what: 'a tier on the ladder without a target',
      ...{
        file,
        find: 'act: { DISTRICT: P4D, NATIONAL: P5D }',
        by: 'act: { DISTRICT: P4D }',
        at: 'act: { DISTRICT: P4D }',
      },
      ...{ field: '[0].act.NATIONAL', message: /DOSE_MISSING goes to NATIONAL and has no ACT target/ },
    },
    {
      what: 'a target for a tier that is not on the ladder',
      ...{ file, find: 'act: { DISTRICT: P4D,', by: 'act: { STATE: P1D, DISTRICT: P4D,', at: 'act: { STATE' },
      ...{ field: '[0].act.STATE', message: /not on its ladder/ },
    },
    {
      what: 'a tier that is on the ladder twice',
      ...{ file, find: 'ladder: [DISTRICT, NATIONAL]', by: 'ladder: [DISTRICT, DISTRICT, NATIONAL]' },
      ...{ at: 'ladder: [DISTRICT, DISTRICT', field: '[0].ladder[1]', message: /twice/ },
    },
    {
      what: 'a place of the fault that is neither of the two',
      ...{ file, find: 'district: vaccination', by: 'district: birth', at: 'district: birth', field: '[0].district' },
      message: /expected one of/,
    },
  ]);

  it('a code that stands twice, told also where the demonstration misses the other one', () =>
    withSpoiledPack(async (pack) => {
      await pack.replace(file, 'code: DOSE_WRONG', 'code: DOSE_MISSING');
      const { problems } = await checkPack(pack.folder);
      expect(problems).toMatchObject([
        { file, line: (await pack.lineOf(file, 'name: { hi: बिना')) - 1, field: '[1].code' },
        { file: 'demonstration.yaml', field: '[10].complaint.category' },
      ]);
    }));

  it('a ladder that leads to a tier without a desk', () =>
    withSpoiledPack(async (pack) => {
      await pack.replace('desks.yaml', /- id: state\n(  .*\n)+/, '');
      const { problems } = await checkPack(pack.folder);
      expect(problems.map(({ file: where, field, message }) => `${where} ${field} ${message}`)).toEqual([
        'categories.yaml [10].ladder[1] ID_DUPLICATE goes to STATE, but desks.yaml has no desk of that tier.',
        'categories.yaml [17].ladder[1] CONDUCT goes to STATE, but desks.yaml has no desk of that tier.',
        'categories.yaml [18].ladder[0] PRIVACY goes to STATE, but desks.yaml has no desk of that tier.',
      ]);
    }));
});

describe('sla-policy.yaml', () => {
  const file = 'sla-policy.yaml';
  itTells([
    {
      what: 'a target of ACT beside those of the categories',
      ...{ file, find: '    target: category', by: '    target: P3D', at: 'target: P3D', field: 'stages.ACT.target' },
      message: /categories.yaml/,
    },
    {
      what: 'a wait that does not exist',
      ...{ file, find: '[awaiting-citizen]', by: '[lunch]', at: '[lunch]', field: 'stages.RESOLVE.pausedBy[0]' },
      message: /expected one of/,
    },
    {
      what: 'levels out of order',
      ...{ file, find: '{ level: 2, after: PT4H }', by: '{ level: 1, after: PT4H }', at: '{ level: 1, after: PT4H }' },
      // APPEAL has the same ladder by an alias; the line is told of once.
      ...{ field: 'stages.ROUTE.ladder[1].level', message: /ascend/ },
    },
    {
      what: 'a level with a role that has no name',
      ...{ file, find: 'supervisor, state', by: 'boss, state', at: 'levels:', field: 'levels[1]' },
      message: /"boss" is not a role/,
    },
    {
      what: 'a share above 1',
      ...{ file, find: 'dueSoonShare: 0.75', by: 'dueSoonShare: 75', at: 'dueSoonShare: 75', field: 'dueSoonShare' },
      message: /below 1/,
    },
    {
      what: 'a stage that does not exist',
      ...{ file, find: '  CONFIRM:', by: '  LUNCH: {}\n  CONFIRM:', at: '  LUNCH:', field: 'stages.LUNCH' },
      message: /not known here/,
    },
  ]);
});
