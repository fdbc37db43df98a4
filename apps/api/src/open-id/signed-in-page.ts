import type { Language } from '@nivaran/complaints';
import { htmlOf } from '../pages/page';
import type { Flow } from './flow-cookie';

const WORDS = {
  en: {
    title: 'You are signed in',
    text: 'Nivaran opens by itself. If it does not, use the link.',
    link: 'Go on to Nivaran',
  },
  hi: {
    title: 'आप साइन इन हो गए हैं',
    text: 'निवारण अपने आप खुल जाएगा। न खुले, तो नीचे का लिंक दबाएँ।',
    link: 'निवारण खोलें',
  },
} as const satisfies Readonly<Record<Language, object>>;

/**
 * The end of the way back. A redirect would go on as a part of the navigation that the provider began, and the browser
 * would keep the strict cookie of the session from it: whoever signed in would find nobody signed in. This page is ours, and
 * what begins at it brings the cookie along.
 */
export function signedInPage({ language, to }: Pick<Flow, 'language' | 'to'>): string {
  const { title, text, link } = WORDS[language];
  return htmlOf({ language, title, text, link: { to, text: link }, goesOn: true });
}
