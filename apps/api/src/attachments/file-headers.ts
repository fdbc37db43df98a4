import type { AttachmentType } from '@nivaran/attachments';

/** The headers of a file that somebody sent us: it is shown as what it is, on its own, and kept by nobody on the way. */
export function fileHeaders(type: AttachmentType, name: string): Readonly<Record<string, string>> {
  return {
    'content-type': type,
    // A PDF is for a program of its own: within a page it would be run by the browser.
    'content-disposition': contentDisposition(type === 'application/pdf' ? 'attachment' : 'inline', name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  };
}

/** RFC 6266: the name in ASCII for old programs, and as it is (RFC 5987). */
export function contentDisposition(kind: 'attachment' | 'inline', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/gu, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
