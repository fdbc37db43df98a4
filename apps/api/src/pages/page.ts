import type { Language } from '@nivaran/complaints';

/** A page of the api itself, for those whom another site sends here; texts are plain, in the language of the page. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  /** `to`: a path of ours. */
  readonly link: { readonly to: string; readonly text: string };
  /** Whether the browser goes there by itself, at once. */
  readonly goesOn?: boolean;
}

const NAME: Readonly<Record<Language, string>> = { en: 'Nivaran', hi: 'निवारण' };

/**
 * HTML without a script or a style of its own: the browser's own letters and colours are the ones that its user chose, and
 * the content security policy lets nothing else through.
 */
export function htmlOf({ language, title, text, link, goesOn = false }: Page): string {
  const to = escaped(link.to);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} – ${NAME[language]}</title>
${goesOn ? `<meta http-equiv="refresh" content="0; url=${to}">\n` : ''}</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<p><a href="${to}">${escaped(link.text)}</a></p>
</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
