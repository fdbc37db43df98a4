import type { EvidenceKind } from '@nivaran/complaints';
import type { Sentences } from './sentences';

const EVIDENCE: Readonly<Record<EvidenceKind, string>> = {
  slip: 'a vaccination slip',
  certificate: 'a certificate',
  identity: 'a proof of identity',
  screenshot: 'a picture of the screen',
  other: 'another document',
};

const PLURALS = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIX: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };
const nth = (number: number): string => `${number}${SUFFIX[PLURALS.select(number)] ?? 'th'}`;

export const english: Sentences = {
  ComplaintLodged: () => 'The complaint was lodged.',
  ComplaintRouted: ({ holder, accountable, districtLgd }, names) =>
    holder === accountable
      ? `It went to ${names.desk(holder)}, which answers for it.`
      : `It went to ${names.desk(holder)}; ${names.desk(accountable)} answers for it (district ${names.district(districtLgd)}).`,
  RoutingDeferred: ({ reason }, names) => `The helpdesk must choose the desk: ${names.message(`triage.${reason}`)}`,
  ComplaintAccepted: ({ desk }, names) => `An officer of ${names.desk(desk)} accepted it.`,
  ComplaintReleased: ({ desk }, names) => `The officer put it back into the queue of ${names.desk(desk)}.`,
  InformationRequested: () => 'The officer asked the citizen a question.',
  InformationProvided: () => 'The answer to the question came in.',
  ComplaintForwarded: ({ from, to }, names) => `${names.desk(from)} asked ${names.desk(to)} to act.`,
  ComplaintReturned: ({ from, to, bounce }, names) =>
    bounce === 1
      ? `${names.desk(from)} gave it back to ${names.desk(to)}.`
      : `${names.desk(from)} gave it back to ${names.desk(to)}: it went there and came back for the ${nth(bounce)} time.`,
  ComplaintAssigned: ({ desk, officer, previous }, names) =>
    previous === null
      ? `It was given to ${officer} of ${names.desk(desk)}.`
      : `It was taken from ${previous} and given to ${officer}, both of ${names.desk(desk)}.`,
  SourceWaitStarted: ({ source, incident }, names) =>
    incident === null
      ? `Work waits for ${names.message(`source.${source}`)}.`
      : `Work waits for ${names.message(`source.${source}`)}, until incident ${incident} is over.`,
  SourceWaitEnded: ({ source, incident, cause }, names) =>
    cause === 'incident-ended'
      ? `Incident ${incident} is over: work goes on, without waiting for ${names.message(`source.${source}`)} any more.`
      : `An officer ended the wait for ${names.message(`source.${source}`)}: work goes on.`,
  IncidentLinked: ({ incident, source }, names) =>
    `It was linked to incident ${incident} (${names.message(`source.${source}`)}), which has many complaints like it.`,
  CategoryChanged: ({ from, to }, names) =>
    `Its category was changed from “${names.category(from)}” to “${names.category(to)}”.`,
  EvidenceAttached: ({ kind }) => `A file was added: ${EVIDENCE[kind]}.`,
  CitizenReminded: ({ stage, number }, names) =>
    `The citizen was reminded for the ${nth(number)} time ${
      stage === 'ANSWER'
        ? 'to answer'
        : stage === 'CONFIRM'
          ? 'to say whether it is put right'
          : `of “${names.stage(stage)}”`
    }.`,
  NoteAdded: ({ mentions }) => (mentions ? `A note was written for ${mentions.join(', ')}.` : 'A note was written.'),
  ComplaintResolved: ({ resolution }, names) =>
    `The desk says that it is put right: ${names.message(`resolution.${resolution}`)}.`,
  ComplaintRejected: ({ reason }, names) => `It was rejected: ${names.message(`rejection.${reason}`)}.`,
  ResolutionConfirmed: () => 'The citizen confirmed that it is put right.',
  ComplaintRated: ({ score }) => `The citizen rated how it was dealt with: ${score} of 5.`,
  ComplaintReopened: ({ holder }, names) =>
    `The citizen says that it is not put right; it is open again at ${names.desk(holder)}.`,
  ComplaintClosed: ({ reason }) =>
    ({
      confirmed: 'It is closed, as the citizen confirmed.',
      'no-answer': 'It is closed, as the citizen did not object in time.',
      'citizen-silent': 'It is closed, as the citizen did not answer the question in time.',
      'by-staff': 'A supervisor closed it.',
    })[reason],
  AppealFiled: ({ decider }, names) => `The citizen asked for another look; ${names.desk(decider)} decides.`,
  AppealDecided: ({ outcome, decider, holder, status }, names) =>
    outcome === 'allowed'
      ? `${names.desk(decider)} agreed with the citizen; it is open again at ${names.desk(holder)}.`
      : `${names.desk(decider)} did not agree with the citizen; it stays ${status}.`,
  ComplaintWithdrawn: () => 'The citizen took the complaint back.',
  ComplaintMerged: ({ into }, names) =>
    `It says the same as ${names.ticket(into)}, an older complaint of the same person, which goes on for both.`,
  PersonalDataErased: () =>
    'The personal data of this complaint was erased: nobody can read any more what was said in it.',
  MergeUndone: ({ from }, names) => `It is not the same as ${names.ticket(from)} after all, and goes on by itself.`,
  ComplaintEscalated: ({ stage, level, role }, names) =>
    stage === null
      ? `Level ${level} (${names.message(`role.${role}`)}) was asked to step in.`
      : `“${names.stage(stage)}” is late: level ${level} (${names.message(`role.${role}`)}) was told.`,
  StageStarted: ({ stage, holder, dueAt }, names) =>
    `Clock “${names.stage(stage)}” started${holder === null ? '' : ` for ${names.desk(holder)}`}; due ${names.moment(dueAt)}.`,
  StageAdjusted: ({ stage, cause, dueAt }, names) =>
    `Because ${
      { category: 'the category changed', pack: 'a new version of the rules and calendars is in force' }[cause]
    }, “${names.stage(stage)}” ${dueAt === null ? 'has another target; its clock still stands' : `is now due ${names.moment(dueAt)}`}.`,
  StagePaused: ({ stage, reason }, names) =>
    `Clock “${names.stage(stage)}” stands still: ${
      {
        'awaiting-citizen': 'waiting for the citizen',
        'awaiting-source': 'waiting for another system',
        merged: 'another complaint goes on for this one',
      }[reason]
    }.`,
  StageResumed: ({ stage, dueAt }, names) => `Clock “${names.stage(stage)}” runs on; due ${names.moment(dueAt)}.`,
  StageMet: ({ stage, late }, names) => `“${names.stage(stage)}” was done ${late ? 'late' : 'in time'}.`,
  StageBreached: ({ stage, at, holder }, names) =>
    `“${names.stage(stage)}” was due ${names.moment(at)} and was not done${holder === null ? '' : `; ${names.desk(holder)} had it`}.`,
  StageCancelled: ({ stage }, names) => `Clock “${names.stage(stage)}” was cancelled.`,
};
