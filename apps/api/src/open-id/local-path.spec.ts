import fc from 'fast-check';
import { localPath } from './local-path';

const BASE = 'https://nivaran.example';

describe('where somebody goes after signing in', () => {
  it.each([
    ['/', '/'],
    ['/queue?desk=bhopal#late', '/queue?desk=bhopal#late'],
    ['/a/../queue', '/queue'],
    ['/शिकायत', '/%E0%A4%B6%E0%A4%BF%E0%A4%95%E0%A4%BE%E0%A4%AF%E0%A4%A4'],
    ['/x?to=//evil.example', '/x?to=//evil.example'],
    ['/"><script>', '/%22%3E%3Cscript%3E'],
  ])('may be %s', (text, path) => {
    expect(localPath(text)).toBe(path);
  });

  it.each([
    '',
    'queue',
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    ' /queue',
    'javascript:alert(1)',
    'data:text/html,x',
    '//user@evil.example',
    '//[',
    `/${'x'.repeat(1000)}`,
  ])('may not be %j', (text) => {
    expect(localPath(text)).toBeNull();
  });

  it('stays here, whatever is asked for', () => {
    const piece = fc.oneof(
      fc.constantFrom('/', '//', '\\', '.', '..', '%2e', '\t', '\n', '@', ':', '?', '#', 'evil.example', 'https:', ' '),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('')}`),
        (text) => {
          const path = localPath(text);
          if (path !== null) expect(new URL(path, BASE).origin).toBe(BASE);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
