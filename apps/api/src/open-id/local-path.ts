import { z } from 'zod';
import { finding } from '../requests/fields';

/** Any origin will do: what does not stay at it leads elsewhere. */
const HERE = 'https://nivaran.invalid';
const LONGEST = 1000;

/** An address of ours as a browser would go to it, without its origin: `/queue?desk=bhopal`; null if it leads elsewhere. */
export function localPath(text: string): string | null {
  if (!text.startsWith('/') || !URL.canParse(text, HERE)) return null;
  const { origin, pathname, search, hash } = new URL(text, HERE);
  // What begins with two slashes names a host; `/.//evil.example` becomes so.
  if (origin !== HERE || pathname.startsWith('//')) return null;
  const path = `${pathname}${search}${hash}`;
  return path.length > LONGEST ? null : path;
}

/** Where somebody wants to be after signing in. */
export const localPathField = z
  .string()
  .transform((text, context) => {
    const path = localPath(text);
    if (path !== null) return path;
    context.addIssue({ code: 'custom', ...finding('FORMAT', {}) });
    return z.NEVER;
  })
  .meta({ description: 'A path of this Nivaran, to go to afterwards.', example: '/queue' });
