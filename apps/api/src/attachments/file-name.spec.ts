import { fileNameOf } from './file-name';

describe('the name of a file', () => {
  it.each([
    ['slip.jpg', 'slip.jpg'],
    ['टीके की परची.JPG', 'टीके की परची.jpg'],
    ['IMG_0001.jpeg', 'IMG_0001.jpeg'],
    ['C:\\Users\\sunita\\slip.jpg', 'slip.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['page.html', 'page.html.jpg'],
    ['slip\u0000\r\n\u202egpj.exe', 'slipgpj.exe.jpg'],
    ['<slip>:"1"|?*.jpg', 'slip1.jpg'],
    ['  two   spaces \t.jpg', 'two spaces.jpg'],
    ['क्षत्रिय\u200d.jpg', 'क्षत्रिय\u200d.jpg'],
    ['aadhaar 2341 2341 2346.jpg', 'aadhaar XXXX XXXX 2346.jpg'],
    ['.jpg', 'file.jpg'],
    ['...', 'file.jpg'],
    ['', 'file.jpg'],
    ['a/', 'file.jpg'],
  ])('%j becomes %j', (given, name) => {
    expect(fileNameOf(given, 'image/jpeg')).toBe(name);
  });

  it('says what is in the file', () => {
    expect(fileNameOf('slip.jpg', 'application/pdf')).toBe('slip.jpg.pdf');
  });

  it('has 120 characters, its ending among them, and is not cut within a letter', () => {
    expect(fileNameOf(`${'😀'.repeat(300)}.webp`, 'image/webp')).toBe(`${'😀'.repeat(115)}.webp`);
    expect(fileNameOf(`${'की'.repeat(300)}.webp`, 'image/webp')).toBe(`${'की'.repeat(57)}.webp`);
    expect(fileNameOf(`a${'\u0301'.repeat(300)}.webp`, 'image/webp')).toBe('file.webp');
  });
});
