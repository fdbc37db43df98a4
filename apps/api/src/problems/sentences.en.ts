import { englishAttachments } from './attachments.en';
import { englishRefusals } from './refusals.en';
import type { Sentences } from './sentence';
import { englishSignIn } from './sign-in-sentences.en';

export const english: Sentences = {
  REQUEST_MALFORMED: {
    title: 'The request cannot be read',
    detail: 'This is not a well-formed HTTP request. Check the program that sent it.',
  },
  REQUEST_TOO_SLOW: {
    title: 'The request took too long to arrive',
    detail: 'The whole request must arrive within two minutes. Send it again.',
  },
  HEADERS_TOO_LARGE: {
    title: 'The address or the headers are too long',
    detail: 'Address and headers together may have 16 KiB. Shorten the address, or clear the cookies.',
  },
  URL_MALFORMED: {
    title: 'The address cannot be read',
    detail: 'The address holds a broken %-escape. Check how it was put together.',
  },
  URL_TOO_LONG: { title: 'The address is too long', detail: 'A part of the address is longer than any that exists.' },
  QUERY_TOO_LONG: {
    title: 'The query is too long',
    detail: 'What follows the ? of an address may have 4,096 characters and 50 parameters. Ask for less.',
  },
  ROUTE_UNKNOWN: {
    title: 'There is nothing at this address',
    detail: 'Check the address. /api/docs lists all that exist.',
  },
  METHOD_NOT_ALLOWED: {
    title: 'This address does not take this method',
    detail: ({ allowed }) => `This address takes ${String(allowed)}. /api/docs says what each of them does.`,
  },
  BODY_EMPTY: {
    title: 'The body is missing',
    detail: 'The Content-Type announces JSON, but the body is empty. Send a JSON object, such as {}.',
  },
  BODY_TOO_LARGE: { title: 'The body is too large', detail: 'A body may have 1 MiB. Send less.' },
  CONTENT_TYPE_UNSUPPORTED: {
    title: 'This kind of body is not taken',
    detail:
      'Send JSON, and say so: Content-Type: application/json. Only a file comes as a form (multipart/form-data); /api/docs says where.',
  },
  JSON_MALFORMED: {
    title: 'The body is not JSON',
    detail: 'The body cannot be read as JSON. Check its quotes, commas and brackets, and that it is UTF-8.',
  },
  CROSS_ORIGIN: {
    title: 'Pages of other sites may not do this',
    detail: 'The browser says that the request comes from a page of another site. Open Nivaran itself and do it there.',
  },
  TOO_MANY_REQUESTS: {
    title: 'Too many requests in a short time',
    detail: ({ by, retryAfter }) =>
      by === 'account'
        ? `Your account has asked more than one account may. Go on in ${seconds(retryAfter)}.`
        : `Your internet connection, which others may share, has asked more than one connection may. Try again in ${seconds(retryAfter)}.`,
  },

  INPUT_INVALID: {
    title: 'Something in the input is not right',
    detail: ({ fields }) => `Correct this and send it again: ${String(fields)}.`,
  },
  INPUT_UNKNOWN: {
    title: 'Something in the input is not known here',
    detail: ({ field }) =>
      field === 'incident'
        ? 'incident: no incident has this number. Check it against the list at /api/v1/incidents.'
        : `${String(field)}: there is no such value here. The lists are at /api/v1/public/categories, /api/v1/public/districts and /api/v1/directory.`,
  },
  CONSENT_CHANGED: {
    title: 'The words that are agreed to have changed',
    detail: 'Show the citizen those in force, at /api/v1/public/consent, and ask again.',
  },
  TEXT_NOT_STORABLE: {
    title: 'The text holds a character that cannot be stored',
    detail: 'The text holds a NUL character or half of a character pair. Remove it and send the rest again.',
  },
  TICKET_ID_LENGTH: {
    title: 'This is not a ticket ID',
    detail: ({ digits }) =>
      `A ticket ID has 11 digits, like 261-4829-7315; this one has ${String(digits)}. Look at the message or slip again.`,
  },
  TICKET_ID_CHECK_DIGIT: {
    title: 'A digit of the ticket ID is mistyped',
    detail: 'Its last digit does not fit the others: a digit is wrong, or two are swapped. Look at it again.',
  },
  CURSOR_INVALID: {
    title: 'This cursor leads nowhere',
    detail: 'The cursor is not one that a list gave. Start again without it.',
  },
  IF_MATCH_REQUIRED: {
    title: 'The version that you saw is missing',
    detail: 'Read the complaint first, and send its ETag as If-Match, quotes included, such as If-Match: "4".',
  },
  IF_MATCH_INVALID: {
    title: 'The version that you saw cannot be read',
    detail: 'If-Match takes exactly one ETag of this complaint, quotes included, such as If-Match: "4".',
  },
  VERSION_STALE: {
    title: 'It has changed since you read it',
    detail: ({ actual }) => `It is at version ${String(actual)} now. Read it again, then decide again.`,
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    title: 'The Idempotency-Key is missing',
    detail: 'Send a new random Idempotency-Key, so that nothing is done twice should you have to repeat this request.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    title: 'The Idempotency-Key cannot be used',
    detail: 'Give 1 to 255 printable ASCII characters, such as a random UUID.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: 'The Idempotency-Key was used for another request',
    detail: 'A key stands for one request. Use a new random one for a new request; repeat the same request unchanged.',
  },

  QUEUE_NOT_YOURS: {
    title: 'This is the queue of another desk',
    detail: 'You may see the queue of your own desk. Leave "desk" out.',
  },
  METRICS_NOT_YOURS: {
    title: 'Metrics are not for everybody',
    detail: 'Read them from this machine itself, or sign in as an administrator.',
  },

  SEARCH_UNREADABLE: {
    title: 'This cannot be searched for',
    detail:
      'Give a ticket ID (11 digits), a mobile number (10), a beneficiary reference (14), or words: category, district or desk. Spaces, dashes and Hindi digits do no harm.',
  },
  PERSONAL_NOT_YOURS: {
    title: 'Who complains is not for you to see',
    detail: 'Name and numbers are for the helpdesk, and for the desks that hold the complaint or answer for it.',
  },
  PERSON_HAS_OPEN_TICKETS: {
    title: 'Other complaints of this person are under way',
    detail: ({ tickets }) =>
      `End them first, or let the citizen withdraw them: ${String(tickets)}. What is erased cannot be worked on.`,
  },
  COMPLAINT_NOT_FOUND: {
    title: 'There is no such complaint',
    detail: 'There is no complaint with this ticket ID. Check the number on the message or slip.',
  },
  INCIDENT_NOT_FOUND: {
    title: 'There is no such incident',
    detail: 'No incident has this number. Check it against the list at /api/v1/incidents.',
  },
  INCIDENT_ELSEWHERE: {
    title: 'Another desk has declared this incident',
    detail: ({ desk }, names) =>
      desk === ''
        ? 'It was declared by somebody without a desk. The state cell, the national desk or an administrator can do this.'
        : `${names.desk(String(desk))} has declared it. Its supervisor, the state cell, the national desk or an administrator can do this.`,
  },
  INCIDENT_START_AHEAD: {
    title: 'The incident has not begun yet',
    detail: 'An incident is declared once it is there. Give a start that is past, or none for now.',
  },
  INCIDENT_END_PAST: {
    title: 'The expected end is past',
    detail: 'Citizens read when it should be over. Give a moment to come, or none if nobody knows.',
  },
  PROBLEM_UNKNOWN: {
    title: 'There is no such kind of problem',
    detail: 'Check the code: it is written like VERSION_STALE.',
  },

  INTERNAL_ERROR: {
    title: 'Something went wrong on our side',
    detail: ({ id }) => `It was written down. If it happens again, tell the operator this number: ${String(id)}.`,
  },
  TICKETS_BEHIND: {
    title: 'The list of complaints is behind',
    detail: 'It is not known yet which complaints this person has. Nothing was done. Try again in a minute.',
  },
  STORE_UNAVAILABLE: {
    title: 'The database does not answer',
    detail: 'It is not known whether your request was stored. Send the same one with the same Idempotency-Key again.',
  },
  DATABASE_UNAVAILABLE: {
    title: 'The database does not answer',
    detail: 'Try again in a few seconds. If it goes on, tell the operator.',
  },
  COMPLAINT_CONTENDED: {
    title: 'Others are changing this complaint',
    detail: 'Others are changing this complaint at this moment. Try again in a few seconds.',
  },
  NO_TICKET_ID_FREE: {
    title: 'No ticket ID could be drawn',
    detail: 'Try again. If it happens again, tell the operator.',
  },
  NO_INCIDENT_ID_FREE: {
    title: 'No number for the incident was found',
    detail: 'Try again. If it happens again, tell the operator.',
  },
  NO_PACK_IN_FORCE: {
    title: 'Nivaran is not set up yet',
    detail: 'No jurisdiction has been published here. The operator runs "nivaran migrate".',
  },

  ...englishAttachments,
  ...englishRefusals,
  ...englishSignIn,
};

const seconds = (count: unknown): string => (Number(count) === 1 ? '1 second' : `${Number(count)} seconds`);
