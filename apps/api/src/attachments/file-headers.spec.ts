import { contentDisposition, fileHeaders } from './file-headers';

describe('the headers of a file', () => {
  it('let it be nothing but what it is, for this reader alone', () => {
    expect(fileHeaders('image/jpeg', 'slip.jpg')).toEqual({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename="slip.jpg"; filename*=UTF-8''slip.jpg`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
  });

  it('leave a PDF to a program of its own', () => {
    expect(fileHeaders('application/pdf', 'slip.pdf')['content-disposition']).toMatch(/^attachment; /);
  });

  it.each([
    ['परची.jpg', `filename="____.jpg"; filename*=UTF-8''%E0%A4%AA%E0%A4%B0%E0%A4%9A%E0%A5%80.jpg`],
    [
      `it's "new" (1) 50%.jpg`,
      `filename="it's _new_ (1) 50_.jpg"; filename*=UTF-8''it%27s%20%22new%22%20%281%29%2050%25.jpg`,
    ],
    ['😀.jpg', `filename="_.jpg"; filename*=UTF-8''%F0%9F%98%80.jpg`],
  ])('name it twice: %s', (name, written) => {
    expect(contentDisposition('inline', name)).toBe(`inline; ${written}`);
  });
});
