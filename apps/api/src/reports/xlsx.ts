import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Cell, Sheet } from './sheet';

/* A workbook is a ZIP file of XML (ISO/IEC 29500, "Office Open XML"); these are the parts that none can do without. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Of the format: more rows go to another worksheet. */
export const MOST_ROWS = 1_048_576;

/** As an HTTP media type. */
export const XLSX = `${TYPES}.sheet`;

/** A workbook as it is written: however many rows there are, a few are in memory. Text is text, never a formula. */
export function xlsxOf(sheet: Sheet, mostRows = MOST_ROWS): Readable {
  const zip = new ZipFile();
  void write(zip, sheet, mostRows).catch((error: unknown) => {
    (zip.outputStream as Readable).destroy(error as Error);
  });
  return zip.outputStream as Readable;
}

async function write(zip: ZipFile, { columns, rows }: Sheet, mostRows: number): Promise<void> {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let sheets = 0;
  for (let isThere = true; isThere;) {
    sheets += 1;
    isThere = await new Promise<boolean>((resolve, reject) => {
      const worksheet = Readable.from(worksheetOf(columns, iterator, mostRows, resolve)).once('error', reject);
      zip.addReadStream(worksheet, `xl/worksheets/sheet${sheets}.xml`);
    });
  }
  const each = <T>(print: (number: number) => T) => Array.from({ length: sheets }, (_, index) => print(index + 1));
  const part = (name: string, text: string) => zip.addBuffer(Buffer.from(XML + text), name);
  part(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}</Types>`,
  );
  part(
    '_rels/.rels',
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  part(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${each((n) => `<sheet name="${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
  );
  part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${RELATIONS}">${each((n) => `<Relationship Id="rId${n}" Type="${RELATION}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
  );
  zip.end();
}

type Rows = Iterator<readonly Cell[]> | AsyncIterator<readonly Cell[]>;

/** @param done is told whether rows are left for another worksheet */
async function* worksheetOf(
  columns: readonly string[],
  rows: Rows,
  mostRows: number,
  done: (isMore: boolean) => void,
): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>${rowOf(1, columns)}`;
  let isMore = true;
  for (let written = 1; written < mostRows; written += 1) {
    const next = await rows.next();
    isMore = next.done !== true;
    if (next.done === true) break;
    yield rowOf(written + 1, next.value);
  }
  yield '</sheetData></worksheet>';
  done(isMore);
}

const rowOf = (row: number, cells: readonly Cell[]): string =>
  `<row r="${row}">${cells.map((cell, index) => cellOf(`${letterOf(index)}${row}`, cell)).join('')}</row>`;

function cellOf(at: string, value: Cell): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** What a column is called; no table of ours has more than 26. */
const letterOf = (index: number): string => String.fromCodePoint(65 + index);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Characters that XML 1.0 cannot hold are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? '')
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
