import { checkPdf } from './check-pdf';

const within = (text: string) => () => checkPdf(Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`, 'latin1'));

describe('a PDF that is looked through', () => {
  it.each([
    ['all letters escaped', '/#4a#61#76#61#53#63#72#69#70#74'],
    ['its slash escaped', '<< #2fLaunch >>'],
    ['digits in capitals', '<< /#4C#61unch >>'],
    ['a script far behind its name', `<< /JS${' '.repeat(5000)}(x) >>`],
    ['a reference over several lines', '<< /JS\r\n12\n0\tR >>'],
    ['a script in hexadecimal', '<< /JS<78> >>'],
  ])('is refused with %s', (_, text) => {
    expect(within(text)).toThrow(expect.objectContaining({ code: 'ATTACHMENT_ACTIVE_CONTENT' }));
  });

  it.each([
    ['an escape within an escape', '/#234aavaScript'],
    ['a hash that escapes nothing', '/La#unch /La#4 /La#g0'],
    ['a name that goes on otherwise', '/Launder /Java /Embedded /JSX(x)'],
    ['no reference behind it', '<< /JS 12 0 obj >>'],
    ['no text before it', '\x01\x02\x03\x04/JS(x)'],
    ['a name that is cut off', '/JavaScrip'],
  ])('is taken with %s', (_, text) => {
    expect(within(text)).not.toThrow();
  });
});
