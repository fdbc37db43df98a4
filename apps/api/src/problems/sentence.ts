import type { RefusalCode, StaffRole, Status } from '@nivaran/complaints';
import type { AttachmentCode, Code } from './codes';

/** Values that a sentence names: those of the error. */
export type Details = Readonly<Record<string, unknown>>;

/** What sentences call by its name, already in the reader's language. */
export interface Names {
  desk(id: string): string;
}

type Saying = string | ((details: Details, names: Names) => string);

/**
 * `title`: the kind of problem, always the same words. `detail`: what, where, and how to mend it. `beforehand`: what the
 * list of actions says instead, where the detail would send its reader to that very list.
 */
export interface Sentence {
  readonly title: string;
  readonly detail: Saying;
  readonly beforehand?: Saying;
}

/** A code without its sentence does not compile. */
export type Sentences = Readonly<Record<Code, Sentence>>;

/** Those with which an action on a complaint is refused. */
export type RefusalSentences = Readonly<
  Record<RefusalCode | 'OFFICER_UNKNOWN' | 'OFFICER_ELSEWHERE' | 'COLLEAGUE_UNKNOWN', Sentence>
>;

/** Those about signing in, accounts and access tokens. */
export type SignInSentences = Readonly<Record<SignInCode, Sentence>>;
type SignInCode =
  | 'PROOF_OF_WORK_WANTED'
  | ('SIGN_IN_REQUIRED' | 'SIGN_IN_FAILED' | 'TOO_MANY_ATTEMPTS' | 'CODE_WRONG' | 'NEW_PASSWORD_NEEDED')
  | ('NUMBER_NOT_PROVED' | 'ONE_TIME_CODE_WRONG' | 'MESSAGE_NOT_SENT')
  | ('SECOND_FACTOR_NEEDED' | 'SECOND_FACTOR_SETUP_NEEDED' | 'NO_SECOND_FACTOR' | 'SECOND_FACTOR_THERE')
  | ('SECOND_FACTOR_KEPT' | 'PASSWORD_WRONG' | 'PASSWORD_TOO_WEAK' | 'SESSION_UNKNOWN' | 'SESSION_ONLY')
  | 'SIGN_IN_AGAIN'
  | ('ACCESS_TOKEN_INVALID' | 'ACCESS_TOKEN_SCOPE' | 'TOKEN_UNKNOWN' | 'TOO_MANY_TOKENS' | 'ACCOUNT_UNKNOWN')
  | ('ACCOUNT_TAKEN' | 'OPEN_ID_TAKEN' | 'OWN_ACCOUNT' | 'DESK_FOR_ROLE')
  | ('OPENID_NOT_SET_UP' | 'OPENID_UNAVAILABLE' | 'OPENID_FAILED' | 'OPENID_NO_ACCOUNT');
/** Those with which a file is refused. */
export type AttachmentSentences = Readonly<
  Record<
    AttachmentCode | 'FORM_MALFORMED' | 'ATTACHMENTS_BUSY' | 'ATTACHMENT_NOT_FOUND' | 'ATTACHMENT_NOT_YOURS',
    Sentence
  >
>;

/** What a status is called within a sentence. */
export type StatusWords = Readonly<Record<Status, string>>;

/** What a role is called within a sentence. */
export type RoleWords = Readonly<Record<StaffRole | 'citizen', string>>;

/** Codes of the details, separated by spaces, as a list in words: "A, B or C"; null if they name none. */
export function anyOf(locale: 'hi' | 'en', words: Readonly<Record<string, string>>, codes: unknown): string | null {
  if (typeof codes !== 'string' || codes === '') return null;
  const named = codes.split(' ').map((code) => (Object.hasOwn(words, code) ? (words[code] ?? code) : code));
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(named);
}

/** A status of the details in words; the code itself if it is none. */
export function statusIn(words: StatusWords, status: unknown): string {
  const code = String(status);
  return Object.hasOwn(words, code) ? words[code as Status] : code;
}

export function detailOf({ detail }: Sentence, details: Details, names: Names): string {
  return said(detail, details, names);
}

/** Why an action is not open to this reader now, before they try. */
export function beforehandOf({ detail, beforehand }: Sentence, details: Details, names: Names): string {
  return said(beforehand ?? detail, details, names);
}

const said = (saying: Saying, details: Details, names: Names): string =>
  typeof saying === 'string' ? saying : saying(details, names);

/** A duration of the pack in words: whole days where it has days, else hours; as it is written if it has neither. */
export function durationIn(words: { readonly day: Counted; readonly hour: Counted }, duration: unknown): string {
  const [, days, hours] = /^P(?:(\d+)D)?(?:T(\d+)H)?$/.exec(String(duration)) ?? [];
  const parts = [days && counted(words.day, Number(days)), hours && counted(words.hour, Number(hours))];
  return parts.filter(Boolean).join(' ') || String(duration);
}

/** What one and several are called. */
type Counted = readonly [one: string, several: string];

const counted = ([one, several]: Counted, count: number): string => `${count} ${count === 1 ? one : several}`;
