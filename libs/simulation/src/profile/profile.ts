import type { Channel, IdProofType, Score } from '@nivaran/complaints';

/** How people write: Hindi, Hindi in Latin letters (its language is Hindi too), or English. */
export type Voice = 'devanagari' | 'roman' | 'english';

/** Shares need not add up to 1: they are weights. */
export const VOICES: Readonly<Record<Voice, number>> = { devanagari: 55, roman: 25, english: 20 };

export const CHANNELS: Readonly<Record<Exclude<Channel, 'import'>, number>> = { web: 48, phone: 34, counter: 18 };

/** What people complain of. A category that a pack has and this list has not gets 1. */
export const CATEGORIES: Readonly<Record<string, number>> = {
  ...{ DOSE_MISSING: 26, CERT_DEMOGRAPHICS: 14, CERT_MISSING: 11, DATE_WRONG: 7, VACC_DETAIL: 5, SMS_MISSING: 6 },
  ...{ CERT_REGENERATE: 5, MERGE_DOSE1: 5, DOSE_WRONG: 5, ID_WRONG: 4, ID_DUPLICATE: 2, AADHAAR_SOURCE: 2 },
  ...{ UNKNOWN_MEMBER: 2.5, TRANSFER_MEMBER: 2, REVOKE_STATUS: 1.5, PASSPORT: 2, AEFI: 1, CONDUCT: 2 },
  ...{ PRIVACY: 0.7, OTHER: 3 },
};

/** How such a complaint is put right; RECORD_CORRECTED for any other category. */
export const RESOLUTIONS: Readonly<Record<string, readonly string[]>> = {
  DOSE_MISSING: ['DOSE_ADDED', 'DOSE_ADDED', 'RECORD_CORRECTED'],
  DOSE_WRONG: ['WRONG_DOSE_REMOVED'],
  SMS_MISSING: ['MESSAGE_SENT'],
  CERT_MISSING: ['CERTIFICATE_ISSUED'],
  CERT_REGENERATE: ['CERTIFICATE_ISSUED'],
  CERT_DEMOGRAPHICS: ['IDENTITY_CORRECTED', 'CERTIFICATE_ISSUED'],
  MERGE_DOSE1: ['CERTIFICATES_MERGED'],
  ID_WRONG: ['IDENTITY_CORRECTED'],
  ID_DUPLICATE: ['IDENTITY_CORRECTED'],
  AADHAAR_SOURCE: ['REFERRED_TO_UIDAI'],
  UNKNOWN_MEMBER: ['MEMBER_REMOVED'],
  TRANSFER_MEMBER: ['MEMBER_MOVED'],
  REVOKE_STATUS: ['WRONG_DOSE_REMOVED'],
  AEFI: ['MEDICAL_HELP_GIVEN'],
  CONDUCT: ['ACTION_TAKEN'],
  PRIVACY: ['MISUSE_STOPPED'],
  OTHER: ['EXPLAINED'],
};

export const REJECTIONS: Readonly<Record<string, number>> = {
  ...{ NO_EVIDENCE: 5, RECORD_IS_RIGHT: 4, NOT_ENTITLED: 1, ALREADY_DECIDED: 1, NOT_ALLOWED_BY_RULES: 2 },
};

/** How people judge what came of it. */
export const SCORES_OF: Readonly<Record<'closed' | 'rejected', readonly Score[]>> = {
  closed: [5, 5, 4, 4, 3, 2],
  rejected: [1, 1, 2, 3],
};

/** Held without an outage: what it then waits for. */
export const SOURCES: Readonly<Record<string, number>> = { AADHAAR: 3, DIVOC: 3, SMS_GATEWAY: 1, OTHER_OFFICE: 4 };

export const ID_PROOFS: Readonly<Record<IdProofType, number>> = {
  ...{ AADHAAR: 70, VOTER_ID: 10, DRIVING_LICENCE: 6, PAN: 5, PASSPORT: 3, PENSION_PASSBOOK: 3, OTHER: 3 },
};

export const VACCINES: Readonly<Record<string, number>> = { COVISHIELD: 80, COVAXIN: 19, SPUTNIK_V: 1 };

/** Complaints by the hour of the local day, 0 to 23. */
export const HOURS: readonly number[] = [
  ...[0.5, 0.3, 0.2, 0.1, 0.1, 0.3, 0.8, 1.8, 3.2, 5, 8, 9.5],
  ...[9, 7, 6.5, 7, 7.2, 6.5, 5, 5, 5.5, 5, 3.2, 1.5],
];

/** By the day of the week, from Sunday on: offices are open from Monday to Friday, phones always. */
export const WEEKDAYS: readonly number[] = [0.55, 1.25, 1.15, 1.05, 1, 1, 0.75];

/** What may happen, as shares of the complaints that come to the point where it may. */
export const SHARES = {
  /** Lodged by somebody who lodged before; and of these, the same thing once more. */
  knownPerson: 0.12,
  sameAgain: 0.4,
  /** The place that counts is not said, or the PIN code lies in several districts. */
  placeUnclear: 0.025,
  routingLate: 0.003,
  accountable: { note: 0.22, attach: 0.14, ask: 0.17, holdInOutage: 0.55, hold: 0.05, recategorise: 0.04 },
  release: 0.02,
  reassign: 0.025,
  assign: 0.07,
  escalate: 0.012,
  withdraw: 0.012,
  /** To the next tier of the category's ladder; to the neighbour; to the same desk again after a return. */
  forwardUp: 0.36,
  forwardAside: 0.03,
  forwardAgain: 0.14,
  returnUnopened: 0.08,
  reject: 0.075,
  answer: 0.74,
  confirm: 0.43,
  reopenResolved: 0.07,
  appealResolved: 0.035,
  reopenClosed: 0.02,
  reopenSilent: 0.3,
  appealClosed: 0.01,
  appealRejected: 0.2,
  allow: 0.4,
  appealFurther: 0.15,
  mergeOpen: 0.75,
  unmerge: 0.1,
  rate: 0.2,
} as const;
