import type { Language } from '@nivaran/complaints';
import { type Texts, en } from './en';
import { hi } from './hi';

export type { Texts } from './en';

export const TEXTS: Readonly<Record<Language, Texts>> = { en, hi };
