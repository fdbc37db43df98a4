import type { ExpectedType, FieldSentences } from './field-problem';

const TYPES: Readonly<Record<ExpectedType, string>> = {
  text: 'text in quotes',
  number: 'a number, without quotes',
  'whole number': 'a whole number, without quotes',
  'true or false': 'true or false, without quotes',
  object: 'an object in {…}',
  list: 'a list in […]',
  file: 'a file',
  null: 'null',
  other: 'another type',
};

export const englishFields: FieldSentences = {
  REQUIRED: () => 'This is missing. Give it.',
  WRONG_TYPE: ({ expected }) => `This has the wrong type. Give ${TYPES[expected]}, once.`,
  NOT_ONE_OF: ({ values }) => `This is none of the choices. Choose one of: ${values.join(', ')}.`,
  FIELD_UNKNOWN: () => 'There is no such field. Check its spelling, or leave it out.',
  TEXT_LENGTH: ({ minimum, maximum }) => `Write ${minimum} to ${maximum} characters.`,
  TEXT_NOT_STORABLE: () => 'This holds a NUL character or half of a character pair. Remove it.',
  EMPTY: () => 'The list is empty. Give at least one.',
  TWICE: () => 'This is in the list a second time. Leave it out.',
  TOO_MANY: ({ maximum }) => `Give at most ${maximum}.`,
  NUMBER_RANGE: ({ minimum, maximum }) => `Give a whole number from ${minimum} to ${maximum}.`,
  FORMAT: () => 'This is not written as it should be. /api/docs shows how.',
  EMAIL: () => 'This is not an e-mail address. Check it, or give null.',
  DATE: () => 'There is no such date. Write it as year-month-day, such as 2021-06-21.',
  DATE_IN_FUTURE: () => 'This date has not come yet. Check the year and the month.',
  DATE_TOO_EARLY: ({ earliest }) =>
    `Vaccination began on ${earliest}. Check the year, or give null if you do not know.`,
  MOMENT: () => 'Write a date such as 2026-11-01, or a moment with its zone such as 2026-11-01T00:00:00+05:30.',
  PERIOD_EMPTY: () => 'The period ends before it begins. "from" must lie before "to".',
  MOBILE: () => 'This is not an Indian mobile number. Give ten digits beginning with 6, 7, 8 or 9.',
  PIN: () => 'This is not a PIN code. Give six digits, such as 462001, or null.',
  REFERENCE: () => 'CoWIN’s beneficiary reference has 13 or 14 digits. Check it, or give null if you do not have it.',
  LAST4: () => 'Give only the last four digits, such as 1234. Please never send the whole number: we do not keep it.',
  NO_AADHAAR: () => 'There is an Aadhaar number in here. Please take it out: we do not need it and do not keep it.',
  TICKET_ID: () => 'This is not a ticket ID. It has 11 digits, like 261-4829-7315; a digit may be wrong or missing.',
  INCIDENT_ID: () => 'This is not the number of an incident. It is written like INC-26-483920.',
  ACCOUNT_ID: () =>
    'Use small letters, digits, dots and dashes, 60 at most, with a letter or digit at both ends: officer.sehore.',
  CONSENT: () => 'Without consent the complaint cannot be taken. Ask for it, and send true.',
  CHANNEL_NEEDS_SIGN_IN: () => 'Only staff lodge by phone, at a counter or by import. Sign in, or send "web".',
};
