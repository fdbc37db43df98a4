import type { EvidenceKind, Language } from '@nivaran/complaints';

/** What a file shows, in words. */
export const EVIDENCE_WORDS: Readonly<Record<EvidenceKind, Readonly<Record<Language, string>>>> = {
  slip: { en: 'Vaccination slip or card', hi: 'टीके की पर्ची या कार्ड' },
  certificate: { en: 'Certificate', hi: 'प्रमाणपत्र' },
  identity: { en: 'Proof of identity', hi: 'पहचान पत्र' },
  screenshot: { en: 'Picture of the screen', hi: 'स्क्रीन की तस्वीर' },
  other: { en: 'Something else', hi: 'कुछ और' },
};
export const EVIDENCE_KINDS = Object.keys(EVIDENCE_WORDS) as [EvidenceKind, ...EvidenceKind[]];
