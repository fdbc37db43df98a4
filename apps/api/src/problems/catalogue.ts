import type { Language } from '@nivaran/complaints';
import { type FieldSentences } from './field-problem';
import { englishFields } from './field-sentences.en';
import { hindiFields } from './field-sentences.hi';
import type { Sentences } from './sentence';
import { english } from './sentences.en';
import { hindi } from './sentences.hi';

export const SENTENCES: Readonly<Record<Language, Sentences>> = { en: english, hi: hindi };
export const FIELD_SENTENCES: Readonly<Record<Language, FieldSentences>> = { en: englishFields, hi: hindiFields };
