import { checkPdf } from './check-pdf';
import { cleanContent, typeOfUpload } from './clean-content';
import { LARGEST_ATTACHMENT } from './errors';
import { aPdf, aPicture } from './pictures.fixture';

describe('the type of an upload', () => {
  it.each([
    ['jpeg', 'image/jpeg'],
    ['png', 'image/png'],
    ['webp', 'image/webp'],
  ] as const)('is told by what is in it (%s)', async (format, type) => {
    expect(typeOfUpload(await aPicture(format))).toBe(type);
    expect(typeOfUpload(aPdf())).toBe('application/pdf');
  });

  it.each([
    ['<html><script>alert(1)</script>', 'ATTACHMENT_TYPE_UNSUPPORTED'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'ATTACHMENT_TYPE_UNSUPPORTED'],
    ['MZ\x90\x00 a program', 'ATTACHMENT_TYPE_UNSUPPORTED'],
    ['PK\x03\x04 an archive', 'ATTACHMENT_TYPE_UNSUPPORTED'],
    ['<!-- %PDF-1.7 -->', 'ATTACHMENT_TYPE_UNSUPPORTED'],
    ['GIF89a', 'ATTACHMENT_TYPE_UNSUPPORTED'],
    ['RIFF\x04\x00\x00\x00WAVE', 'ATTACHMENT_TYPE_UNSUPPORTED'],
    ['\xff', 'ATTACHMENT_TYPE_UNSUPPORTED'],
    ['', 'ATTACHMENT_EMPTY'],
  ])('is none for %j', (content, code) => {
    expect(() => typeOfUpload(Buffer.from(content, 'latin1'))).toThrow(expect.objectContaining({ code }));
  });

  it('is asked for up to 10 MB', () => {
    const largest = Buffer.concat([aPdf(), Buffer.alloc(LARGEST_ATTACHMENT - aPdf().length)]);
    expect(typeOfUpload(largest)).toBe('application/pdf');
    expect(() => typeOfUpload(Buffer.concat([largest, Buffer.alloc(1)]))).toThrow(
      expect.objectContaining({ code: 'ATTACHMENT_TOO_LARGE' }),
    );
  });
});

describe('a PDF', () => {
  it('is kept as it is', async () => {
    const pdf = aPdf('4 0 obj\n<< /OpenAction [3 0 R /Fit] >>\nendobj\n');
    expect(await cleanContent(pdf, 'application/pdf')).toBe(pdf);
  });

  it.each([
    ['a script', '<< /S /JavaScript /JS (app.alert(1)) >>'],
    ['a script when it is opened', '<< /OpenAction << /S/JavaScript/JS 5 0 R >> >>'],
    ['a script behind other letters', '<< /S /J#61vaScript /J#53 (x) >>'],
    ['a script of a rendition', '<< /S /Rendition /JS (x) >>'],
    ['a program to start', '<< /S /Launch /F (cmd.exe) >>'],
    ['a file', '<< /Type /EmbeddedFile >>'],
    ['files', '<< /Names << /EmbeddedFiles 7 0 R >> >>'],
  ])('with %s is refused', async (_, object) => {
    await expect(cleanContent(aPdf(`4 0 obj\n${object}\nendobj\n`), 'application/pdf')).rejects.toMatchObject({
      code: 'ATTACHMENT_ACTIVE_CONTENT',
    });
  });

  it('is not refused for what compressed data holds by chance', async () => {
    const noise = '4 0 obj\n<< /Length 9 >>\nstream\n\x9c\xff/JS(\x01/JSx\nendstream\nendobj\n';
    await expect(cleanContent(aPdf(noise), 'application/pdf')).resolves.toBeDefined();
  });

  it('is looked through in a moment, whatever stands in it', () => {
    const hostile = ['#41', '/JS ', '#4', '<</JS#20', '#'].map((piece) =>
      Buffer.from(`%PDF-1.4\n${piece.repeat(Math.floor(9_900_000 / piece.length))}\n%%EOF`),
    );
    for (const file of hostile) {
      const once = least(() => bytesLike(0x23, file)); // as slow as this machine is now
      expect(least(() => checked(file)) / once).toBeLessThan(8); // with a call for each #xx it was some 20
    }
  });

  it('that was cut off is damaged', async () => {
    await expect(cleanContent(aPdf().subarray(0, -8), 'application/pdf')).rejects.toMatchObject({
      code: 'ATTACHMENT_DAMAGED',
    });
  });
});

/** The least of three measurements: ms of the processor's time. */
function least(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

function bytesLike(wanted: number, bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte === wanted) count += 1;
  return count;
}

function checked(file: Buffer): void {
  try {
    checkPdf(file);
  } catch {
    // refused or not: it is the time that counts
  }
}
