import { createInstance } from 'i18next';
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

/** Those of one language are enough for a visit; the others come when somebody chooses them. */
const WORDS: Readonly<Record<Language, () => Promise<typeof en>>> = {
  hi: () => import('./hi').then((texts) => texts.hi),
  en: () => import('./en').then((texts) => texts.en),
};

/** Once it is there, screens have their words. */
export const wordsAreThere = start(firstLanguage());

async function start(language: Language): Promise<void> {
  document.documentElement.lang = language;
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: LANGUAGES,
    resources: { [language]: { translation: await WORDS[language]() } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
}

export function speak(language: Language): void {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  void WORDS[language]().then((words) =>
    i18n.addResourceBundle(language, 'translation', words).changeLanguage(language),
  );
}

export function languageNow(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'hi';
}

/** The one chosen before, else the first of the browser's that we speak. */
function firstLanguage(): Language {
  const wished = [localStorage.getItem(KEPT) ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2));
  return LANGUAGES.find((language) => language === wished.find((tag) => tag === 'hi' || tag === 'en')) ?? 'hi';
}
