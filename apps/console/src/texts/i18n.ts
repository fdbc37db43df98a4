import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { hi } from './hi';

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
void i18n.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: false,
  supportedLngs: LANGUAGES,
  resources: { en: { translation: en }, hi: { translation: hi } },
  interpolation: { escapeValue: false }, // React escapes
  returnNull: false,
});
document.documentElement.lang = i18n.language;

export function speak(language: Language): void {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
}

export function languageNow(): Language {
  return i18n.language === 'en' ? 'en' : 'hi';
}

/** The one chosen before, else the first of the browser's that we speak. */
function firstLanguage(): Language {
  const wished = [localStorage.getItem(KEPT) ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2));
  return LANGUAGES.find((language) => language === wished.find((tag) => tag === 'hi' || tag === 'en')) ?? 'hi';
}
