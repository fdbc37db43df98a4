import type { Language } from '@nivaran/complaints';
import type { ReactNode } from 'react';
import { assetPath } from '../assets/assets';
import { LANGUAGES, inLanguage } from './language';
import type { Reading } from './reading';

interface PageProps extends Reading {
  readonly title: string;
  readonly children: ReactNode;
  /** Whether something on it is to be put right. */
  readonly hasErrors?: boolean;
}

const NAMES: Readonly<Record<Language, string>> = { hi: 'हिंदी', en: 'English' };

/** The whole document. Small, plain, and complete without a script. */
export function Page({ language, texts, url, title, hasErrors = false, children }: PageProps) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={texts.purpose} />
        <title>{`${hasErrors ? `${texts.errors.titlePrefix}: ` : ''}${title} – ${texts.name}`}</title>
        <link rel="stylesheet" href={assetPath('portal.css')} />
        <link rel="icon" type="image/svg+xml" href={assetPath('icon.svg')} />
        <script type="module" src={assetPath('portal.js')} />
      </head>
      <body>
        <a className="skip" href="#main">
          {texts.skip}
        </a>
        <header className="top">
          <div className="wide">
            <a className="brand" href={`/${language}`}>
              <strong>{texts.name}</strong> <span>{texts.purpose}</span>
            </a>
            <OtherLanguage {...{ language, texts, url }} />
          </div>
        </header>
        <main id="main" className="wide" tabIndex={-1}>
          {children}
        </main>
        <Footer {...{ language, texts }} />
      </body>
    </html>
  );
}

function OtherLanguage({ language, texts, url }: Reading) {
  const others = LANGUAGES.filter((other) => other !== language);
  return (
    <nav aria-label={texts.otherLanguage}>
      <ul>
        {others.map((other) => (
          <li key={other}>
            <a lang={other} hrefLang={other} href={inLanguage(url, other)}>
              {NAMES[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Footer({ language, texts }: Omit<Reading, 'url'>) {
  const { links } = texts;
  const pages = [
    ...([
      ['about', links.about],
      ['offices', links.contacts],
      ['performance', links.performance],
    ] as const),
    ...([
      ['privacy', links.privacy],
      ['accessibility', links.accessibility],
    ] as const),
  ];
  return (
    <footer>
      <nav className="wide" aria-label={texts.menu}>
        <ul>
          {pages.map(([path, name]) => (
            <li key={path}>
              <a href={`/${language}/${path}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
