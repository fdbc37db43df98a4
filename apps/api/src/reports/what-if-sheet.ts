import type { Language } from '@nivaran/complaints';
import { type Sheet, share } from './sheet';
import type { WhatIfAnswer } from './what-if-answer';

const COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...['Code', 'Name', 'Stages', 'Met', 'Met if', 'Breached', 'Breached if', 'Running', 'Running if'],
    ...['Share met', 'Share met if'],
  ],
  hi: [
    ...['कोड', 'नाम', 'चरण', 'समय पर', 'तब समय पर', 'देर', 'तब देर', 'चालू', 'तब चालू'],
    ...['समय पर हिस्सा', 'तब समय पर हिस्सा'],
  ],
};

export function whatIfSheet(rows: WhatIfAnswer['rows'], language: Language): Sheet {
  return {
    columns: COLUMNS[language],
    rows: rows.map(({ group, stages, actual, other, share: met }) => [
      ...[group?.code ?? null, group?.name ?? null, stages, actual.met, other.met],
      ...[actual.breached, other.breached, actual.running, other.running],
      ...[share(met.actual), share(met.other)],
    ]),
  };
}
