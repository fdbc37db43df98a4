import type { Language, Phrases } from './phrases';
import { english } from './phrases.en';
import { hindi } from './phrases.hi';

const PHRASES: Readonly<Record<Language, Phrases>> = { en: english, hi: hindi };

export function phrasesOf(language: Language): Phrases {
  return PHRASES[language];
}
