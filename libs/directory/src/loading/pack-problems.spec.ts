import { itTells } from './spoiled-pack.fixture';

describe('pack.yaml', () => {
  itTells('pack.yaml', [
    ['an unknown field', 'timeZone:', 'colour: red\ntimeZone:', 'colour', 'colour', /"colour" is not known here/],
    ['a missing field', "  countryCode: '91'\n", '', 'mobile:', 'mobile.countryCode', /is missing/],
    ['a missing language of a name', '  en: Madhya Pradesh\n', '', 'state:', 'state.en', /is missing/],
    ['a time zone that does not exist', 'Asia/Kolkata', 'Asia/Bhopal', 'timeZone:', 'timeZone', /IANA/],
    [
      'a mobile rule that is no regular expression',
      '^[6-9]',
      '^([6-9]',
      'pattern:',
      'mobile.pattern',
      /regular expression/,
    ],
    ['a language too few', '[hi, en]', '[hi]', 'languages:', 'languages', /hi and en/],
    ['text that is not YAML', 'Asia/Kolkata', 'Asia: Kolkata', 'timeZone:', '', /not valid YAML/],
    ['a key that stands twice', 'timeZone:', 'id: again\ntimeZone:', 'id: again', '', /unique/],
  ]);
});

describe('districts.csv', () => {
  itTells('districts.csv', [
    ['a cell that is no number', '23.2599', 'north', '396,', 'latitude', /number in degrees/],
    ['a date that does not exist', '77.4126,', '77.4126,2023-02-30', '396,', 'since', /YYYY-MM-DD/],
    ['a line with too few cells', ',23.2599,77.4126,', ',23.2599,77.4126', '396,', 'since', /is missing/],
    ['a line with too many cells', '77.4126,', '77.4126,,x', '396,', '', /more than the 7 cells/],
    ['an empty name', 'भोपाल', '', '396,', 'name_hi', /empty/],
    [
      'a name that another district has',
      '396,Bhopal',
      '396,Bhind',
      '396,',
      'name_en',
      /"Bhind" stands in line 7 already/,
    ],
    ['a column that is missing', 'latitude,', '', 'lgd_code', 'latitude', /column "latitude" is missing/],
    ['a column that is not known', 'since', 'since,mayor', 'lgd_code', 'mayor', /"mayor" is not a column/],
  ]);
});

describe('pincodes.csv', () => {
  itTells('pincodes.csv', [
    ['a PIN code of five digits', '462001,', '46200,', '46200,', 'pin', /six digits/],
    [
      'a PIN code in a district that is not there',
      '462001,396',
      '462001,999',
      '462001,',
      'district_lgd',
      /PIN code 462001 lies in district 999/,
    ],
    [
      'a PIN code that stands twice for one district',
      '462002,396,1',
      '462002,396,1\n462002,396,2',
      '462002,396,2',
      'pin',
      /stands in line \d+ already/,
    ],
    ['text that is not CSV', '462001,396', '462001,3"96', '462001,', '', /not valid CSV/],
  ]);
});

describe('sla-policy.yaml', () => {
  itTells('sla-policy.yaml', [
    [
      'a target of ACT beside those of the categories',
      '    target: category',
      '    target: P3D',
      'target: P3D',
      'stages.ACT.target',
      /categories.yaml/,
    ],
    [
      'a wait that does not exist',
      '[awaiting-citizen]',
      '[lunch]',
      '[lunch]',
      'stages.RESOLVE.pausedBy[0]',
      /expected one of/,
    ],
    [
      'levels out of order',
      '{ level: 2, after: PT4H }',
      '{ level: 1, after: PT4H }',
      '{ level: 1, after: PT4H }',
      'stages.ROUTE.ladder[1].level',
      /ascend/,
    ],
    [
      'a level with a role that has no name',
      'supervisor, state',
      'boss, state',
      'levels:',
      'levels[1]',
      /"boss" is not a role/,
    ],
    [
      'reminders that do not ascend',
      'reminders: [P3D, P6D]',
      'reminders: [P3D, PT72H]',
      'reminders: [P3D, PT72H]',
      'stages.ANSWER.reminders[1]',
      /ascend/,
    ],
    ['a share above 1', 'dueSoonShare: 0.75', 'dueSoonShare: 75', 'dueSoonShare: 75', 'dueSoonShare', /below 1/],
    [
      'a stage that does not exist',
      '  CONFIRM:',
      '  LUNCH: {}\n  CONFIRM:',
      '  LUNCH:',
      'stages.LUNCH',
      /not known here/,
    ],
  ]);
});

describe('replies.yaml', () => {
  itTells('replies.yaml', [
    [
      'something that nothing can be filled in for',
      '{ticketId} के लिए',
      '{name} के लिए',
      'hi: |-',
      '[0].text.hi',
      /Nothing can be filled in for \{name\}; write \{ticketId\}/,
    ],
    [
      'a category that is not there',
      'DOSE_WRONG, SMS_MISSING]',
      'DOSE_LOST, SMS_MISSING]',
      'categories: [DOSE_MISSING, DOSE_LOST',
      '[0].categories[1]',
      /no category DOSE_LOST/,
    ],
    [
      'a code that stands twice',
      'code: ASK_PROOF',
      'code: ASK_SLIP',
      '- code: ASK_SLIP\n  for: request-information\n  name',
      '[1].code',
      /ASK_SLIP/,
    ],
    ['an action that tells the citizen nothing', 'for: reject', 'for: forward', 'for: forward', '[8].for', /resolve/],
  ]);
});
