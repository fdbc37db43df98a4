import { cell, csvOf } from './csv';

describe('a CSV cell', () => {
  it.each([
    ['Bhopal', 'Bhopal'],
    ['Office, Bhopal', '"Office, Bhopal"'],
    ['the "good" one', '"the ""good"" one"'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
    [null, ''],
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

it('a CSV file has a header and a line for each row', async () => {
  const lines: string[] = [];
  for await (const line of csvOf({
    columns: ['Code', 'Stages'],
    rows: [
      ['396', 8],
      [null, 0],
    ],
  }))
    lines.push(line);
  expect(lines).toEqual(['Code,Stages\r\n', '396,8\r\n', ',0\r\n']);
});
