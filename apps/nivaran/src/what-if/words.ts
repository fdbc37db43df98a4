import type { ComparedOutcome, WhatIfGroup } from '@nivaran/read-models';

/** The words around a comparison. Counts and shares come formatted. */
export interface Words {
  summary(stages: string, from: string, to: string): string;
  /** Shares as '86.1%', the difference as '+5.3'. */
  share(actual: string, other: string, difference: string): string;
  readonly noStages: string;
  unknown(stages: string): string;
  readonly by: Readonly<Record<WhatIfGroup, string>>;
  readonly head: readonly string[];
  readonly total: string;
  readonly none: string;
  readonly changesHead: readonly string[];
  changes(shown: string, all: string): string;
  readonly noChanges: string;
  readonly outcomes: Readonly<Record<ComparedOutcome, string>>;
  readonly csvHead: readonly string[];
  written(file: string): string;
}

const en: Words = {
  summary: (stages, from, to) =>
    `${stages} stages that started from ${from} to ${to}: as they were, and as they would have been (“if”).`,
  share: (actual, other, difference) => `Met in time: ${actual}, and ${other} if (${difference} points).`,
  noStages: 'No stage that counts started in this period.',
  unknown: (stages) => `${stages} more stages are left out: the other rules do not know their desk or category.`,
  by: { district: 'District', category: 'Category', stage: 'Stage', desk: 'Desk', tier: 'Tier' },
  head: [
    'Stages',
    'Met',
    'Met if',
    'Breached',
    'Breached if',
    'Open',
    'Open if',
    'Share met',
    'Share met if',
    'Points',
  ],
  total: 'Total',
  none: '(none yet)',
  changesHead: ['Ticket ID', 'Stage', 'Desk', 'Started', 'Due', 'Due if', 'Was', 'Would be', 'Level', 'Level if'],
  changes: (shown, all) => `Outcomes that change (${shown} of ${all}):`,
  noChanges: 'No outcome changes.',
  outcomes: { met: 'met', breached: 'breached', running: 'open', cancelled: 'cancelled' },
  csvHead: [
    ...['Grouped by', 'Code', 'Name', 'Stages', 'Met', 'Met if', 'Breached', 'Breached if', 'Open', 'Open if'],
    ...['Share met', 'Share met if', 'Difference in points'],
  ],
  written: (file) => `Written to ${file}.`,
};

const hi: Words = {
  summary: (stages, from, to) => `${from} से ${to} तक शुरू हुए ${stages} चरण: जैसे वास्तव में हुए, और दूसरे नियमों में जैसे होते (“तब”)।`,
  share: (actual, other, difference) => `समय पर पूरे: ${actual}, और तब ${other} (अंतर ${difference} अंक)।`,
  noStages: 'इस अवधि में गिनने योग्य कोई चरण शुरू नहीं हुआ।',
  unknown: (stages) => `${stages} और चरण छोड़े गए: दूसरे नियमों में उनका कार्यालय या श्रेणी नहीं है।`,
  by: { district: 'ज़िला', category: 'श्रेणी', stage: 'चरण', desk: 'कार्यालय', tier: 'स्तर' },
  head: ['चरण', 'समय पर', 'तब समय पर', 'देर', 'तब देर', 'खुले', 'तब खुले', 'समय पर हिस्सा', 'तब हिस्सा', 'अंतर (अंक)'],
  total: 'कुल',
  none: '(अभी कोई नहीं)',
  changesHead: [
    ...['टिकट संख्या', 'चरण', 'कार्यालय', 'शुरू', 'अंतिम समय', 'तब अंतिम समय', 'हुआ', 'तब होता', 'सूचना-स्तर', 'तब सूचना-स्तर'],
  ],
  changes: (shown, all) => `जिनका परिणाम बदलता है (${all} में से ${shown}):`,
  noChanges: 'किसी चरण का परिणाम नहीं बदलता।',
  outcomes: { met: 'समय पर', breached: 'देर', running: 'खुला', cancelled: 'रद्द' },
  csvHead: [
    ...['वर्गीकरण', 'कोड', 'नाम', 'चरण', 'समय पर', 'तब समय पर', 'देर', 'तब देर', 'खुले', 'तब खुले'],
    ...['समय पर हिस्सा', 'तब समय पर हिस्सा', 'अंतर (अंक)'],
  ],
  written: (file) => `${file} में लिखा गया।`,
};

export const WORDS: Readonly<Record<'hi' | 'en', Words>> = { hi, en };
