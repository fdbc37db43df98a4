import { checkPack } from './load-pack';
import { itTells, withSpoiledPack } from './spoiled-pack.fixture';

describe('desks.yaml', () => {
  itTells('desks.yaml', [
    ['an id with capital letters', 'id: bhopal', 'id: Bhopal', 'id: Bhopal', '[6].id', /small letters/],
    [
      'an id that stands twice',
      'id: bhopal',
      'id: bhind',
      'id: bhind\n  tier: DISTRICT\n  district: 396',
      '[6].id',
      /"bhind" stands in line \d+ already/,
    ],
    [
      'a calendar that is not there',
      'bhopal-office',
      'bhopal',
      'calendar: bhopal\n',
      '[6].calendar',
      /calendar "bhopal", which is not in calendars/,
    ],
    [
      'a district desk without its district',
      '- id: state',
      '- id: new\n  tier: DISTRICT\n  calendar: always-on\n  name: { hi: न, en: n }\n- id: state',
      'id: new',
      '[52].district',
      /needs the LGD code/,
    ],
    [
      'a state desk with a district',
      'tier: STATE',
      'tier: STATE\n  district: 396',
      'district: 396\n  calendar: state-office',
      '[52].district',
      /Only a district desk/,
    ],
    ['a tier that does not exist', 'tier: STATE', 'tier: BLOCK', 'tier: BLOCK', '[52].tier', /expected one of/],
  ]);

  it('two desks for one district, and the district that is left without', () =>
    withSpoiledPack(async (pack) => {
      await pack.replace('desks.yaml', 'district: 395', 'district: 396');
      const { problems } = await checkPack(pack.folder);
      expect(problems).toMatchObject([
        {
          file: 'desks.yaml',
          line: await pack.lineOf('desks.yaml', '- id: bhopal'),
          field: '[6]',
          message: expect.stringContaining('"bhind"') as string,
        },
        { file: 'districts.csv', line: await pack.lineOf('districts.csv', '395,'), field: 'lgd_code' },
      ]);
    }));
});

describe('categories.yaml', () => {
  itTells('categories.yaml', [
    [
      'a ladder of its own that does not ascend',
      'resolve: P10D',
      'resolve: P10D\n  stages: { ACCEPT: { ladder: [{ level: 2, after: PT0S }, { level: 1, after: P1D }] } }',
      'stages: { ACCEPT',
      '[0].stages.ACCEPT.ladder[1].level',
      /ascend/,
    ],
    [
      'a target of ACT given in two places',
      'resolve: P10D',
      'resolve: P10D\n  stages: { ACT: { target: P1D } }',
      'stages: { ACT',
      '[0].stages.ACT.target',
      /as `act` of the category/,
    ],
    ['a duration in weeks', 'resolve: P10D', 'resolve: P2W', 'resolve: P2W', '[0].resolve', /"P2W" is not a duration/],
    [
      'a code in small letters',
      'code: DOSE_MISSING',
      'code: doseMissing',
      'code: doseMissing',
      '[0].code',
      /capital letters/,
    ],
    ['a missing example', /    en: I have taken both doses.*\n/, '', 'example:', '[0].example.en', /is missing/],
    [
      'a tier on the ladder without a target',
      'act: { DISTRICT: P4D, NATIONAL: P5D }',
      'act: { DISTRICT: P4D }',
      'act: { DISTRICT: P4D }',
      '[0].act.NATIONAL',
      /DOSE_MISSING goes to NATIONAL and has no ACT target/,
    ],
    [
      'a target for a tier that is not on the ladder',
      'act: { DISTRICT: P4D,',
      'act: { STATE: P1D, DISTRICT: P4D,',
      'act: { STATE',
      '[0].act.STATE',
      /not on its ladder/,
    ],
    [
      'a tier that is on the ladder twice',
      'ladder: [DISTRICT, NATIONAL]',
      'ladder: [DISTRICT, DISTRICT, NATIONAL]',
      'ladder: [DISTRICT, DISTRICT',
      '[0].ladder[1]',
      /twice/,
    ],
    [
      'a place of the fault that is neither of the two',
      'district: vaccination',
      'district: birth',
      'district: birth',
      '[0].district',
      /expected one of/,
    ],
  ]);

  it('a code that stands twice, told also where demonstration and replies miss the other one', () =>
    withSpoiledPack(async (pack) => {
      await pack.replace('categories.yaml', 'code: DOSE_WRONG', 'code: DOSE_MISSING');
      const { problems } = await checkPack(pack.folder);
      expect(problems).toMatchObject([
        {
          file: 'categories.yaml',
          line: (await pack.lineOf('categories.yaml', 'name: { hi: बिना')) - 1,
          field: '[1].code',
        },
        { file: 'demonstration.yaml', field: '[10].complaint.category' },
        { file: 'replies.yaml', field: '[0].categories[1]' },
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
