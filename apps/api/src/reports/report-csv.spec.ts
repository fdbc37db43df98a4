import { cell, reportCsv } from './report-csv';

describe('a CSV cell', () => {
  it.each([
    ['Bhopal', 'Bhopal'],
    ['Office, Bhopal', '"Office, Bhopal"'],
    ['the "good" one', '"the ""good"" one"'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
  ])('writes %j so that a spreadsheet reads it back', (value, written) => {
    expect(cell(value)).toBe(written);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://evil")'])(
    'disarms %j, which a spreadsheet would run',
    (value) => {
      expect(cell(value).replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('leaves numbers alone, negative ones too', () => {
    expect([cell(-1), cell(0.25)]).toEqual(['-1', '0.25']);
  });
});

describe('a report as CSV', () => {
  const counts = { tickets: 3, started: 8, met: 5, late: 1, running: 1, overdue: 1, bounces: 2 };

  it('has one line for each group, shares with four digits and times in hours', () => {
    const group = { code: '396', name: 'Bhopal' };
    const csv = reportCsv([{ group, ...counts, metShare: 5 / 7, medianUsedMillis: 5_400_000 }], 'en');
    expect(csv.split('\r\n')).toEqual([
      'Code,Name,Tickets,Stages,Met in time,Done late,Running,Overdue,Share met,Median time used (hours),Bounces',
      '396,Bhopal,3,8,5,1,1,1,0.7143,1.5,2',
      '',
    ]);
  });

  it('leaves empty what is not known', () => {
    const csv = reportCsv([{ group: null, ...counts, metShare: null, medianUsedMillis: null }], 'hi');
    expect(csv.split('\r\n')[1]).toBe(',,3,8,5,1,1,1,,,2');
  });
});
