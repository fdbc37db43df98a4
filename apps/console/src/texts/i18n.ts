import { type BackendModule, createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { en } from './en';

export const LANGUAGES = ['hi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    enableSelector: false;
  }
}

const KEPT = 'nivaran.language';

/** The words of the screens. What the pack names (desks, categories, stages) comes from the server in the same language. */
export const i18n = createInstance();

/** Words of one language are enough for a visit; the others come when somebody chooses them. */
const words: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, _namespace, done) {
    const loaded =
      language === 'en' ? import('./en').then((texts) => texts.en) : import('./hi').then((texts) => texts.hi);
    loaded.then(
      (texts) => done(null, texts),
      (error: unknown) => done(error instanceof Error ? error : String(error), false),
    );
  },
};

document.documentElement.lang = firstLanguage();

/** Once it is there, screens have their words. */
export const wordsAreThere = i18n
  .use(initReactI18next)
  .use(words)
  .init({
    lng: document.documentElement.lang,
    fallbackLng: false,
    supportedLngs: LANGUAGES,
    react: { useSuspense: false },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });

export function speak(language: Language): void {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
}

export function languageNow(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'hi';
}

/** The one chosen before, else the first of the browser's that we speak. */
function firstLanguage(): Language {
  const wished = [localStorage.getItem(KEPT) ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2));
  return LANGUAGES.find((language) => language === wished.find((tag) => tag === 'hi' || tag === 'en')) ?? 'hi';
}
