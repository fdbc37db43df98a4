import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import readSheets from 'read-excel-file/node';
import type { Cell } from './sheet';
import { xlsxOf } from './xlsx';

const columns = ['कोड', 'Stages & <more>'];
/** What another library reads in it, one list of rows for each worksheet. */
async function readBack(rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>, mostRows?: number) {
  const sheets = await readSheets(await buffer(xlsxOf({ columns, rows }, mostRows)));
  return sheets.map(({ data }) => data);
}

describe('a workbook', () => {
  it('holds what was put into it: text in every script, numbers as numbers, and nothing where nothing is known', async () => {
    const rows = [
      ['भोपाल', 8],
      ['"A" & <b>', 0.25],
      ['=1+1', -3],
      [null, 0],
    ];
    expect(await readBack(rows)).toEqual([[columns, ...rows]]);
  });

  it('leaves out what XML cannot hold, and nothing beside it', async () => {
    expect(await readBack([['a\u0000b\u0008c\uD800d', 1]])).toEqual([[columns, ['abcd', 1]]]);
  });

  it('goes on in another worksheet where one is full', async () => {
    const rows = Array.from({ length: 7 }, (_, n) => [`row ${n}`, n]);
    const sheets = await readBack(rows, 4);
    expect(sheets).toEqual([
      [columns, ...rows.slice(0, 3)],
      [columns, ...rows.slice(3, 6)],
      [columns, ...rows.slice(6)],
    ]);
  });

  it('takes rows as they come, and asks for no more than can be sent', async () => {
    let read = 0;
    async function* endless() {
      for (;;) yield [randomBytes(200).toString('hex'), await Promise.resolve((read += 1))];
    }
    const stream = xlsxOf({ columns, rows: endless() });
    await new Promise((resolve) => stream.once('readable', resolve));
    let before = -1;
    while (before !== read) {
      before = read; // until nothing more is asked for, as nobody takes what is there
      expect(read).toBeLessThan(10_000);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    stream.destroy();
  });

  it('breaks off if its rows cannot be read to their end', async () => {
    async function* broken() {
      yield ['row', await Promise.resolve(1)];
      throw new Error('The database went away.');
    }
    await expect(buffer(xlsxOf({ columns, rows: broken() }))).rejects.toThrow('The database went away.');
  });
});
