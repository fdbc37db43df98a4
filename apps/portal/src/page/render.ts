import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

export function htmlOf(page: ReactElement): string {
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}
