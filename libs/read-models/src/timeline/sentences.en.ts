import type { Sentences } from './sentences';

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
  InformationProvided: () => 'The citizen answered.',
  ComplaintForwarded: ({ from, to }, names) => `${names.desk(from)} asked ${names.desk(to)} to act.`,
  ComplaintReturned: ({ from, to }, names) => `${names.desk(from)} gave it back to ${names.desk(to)}.`,
  NoteAdded: () => 'A note was written.',
  ComplaintResolved: ({ resolution }, names) =>
    `The desk says that it is put right: ${names.message(`resolution.${resolution}`)}.`,
  ComplaintRejected: ({ reason }, names) => `It was rejected: ${names.message(`rejection.${reason}`)}.`,
  ResolutionConfirmed: () => 'The citizen confirmed that it is put right.',
  ComplaintReopened: ({ holder }, names) =>
    `The citizen says that it is not put right; it is open again at ${names.desk(holder)}.`,
  ComplaintClosed: ({ reason }) =>
    ({
      confirmed: 'It is closed, as the citizen confirmed.',
      'no-answer': 'It is closed, as the citizen did not object in time.',
      'by-staff': 'A supervisor closed it.',
    })[reason],
  ComplaintEscalated: ({ stage, level, role }, names) =>
    `“${names.stage(stage)}” is late: level ${level} (${names.message(`role.${role}`)}) was told.`,
  StageStarted: ({ stage, holder, dueAt }, names) =>
    `Clock “${names.stage(stage)}” started${holder === null ? '' : ` for ${names.desk(holder)}`}; due ${names.moment(dueAt)}.`,
  StagePaused: ({ stage, reason }, names) =>
    `Clock “${names.stage(stage)}” stands still: ${
      { 'awaiting-citizen': 'waiting for the citizen', 'awaiting-source': 'waiting for another system' }[reason]
    }.`,
  StageResumed: ({ stage, dueAt }, names) => `Clock “${names.stage(stage)}” runs on; due ${names.moment(dueAt)}.`,
  StageMet: ({ stage, late }, names) => `“${names.stage(stage)}” was done ${late ? 'late' : 'in time'}.`,
  StageBreached: ({ stage, at, holder }, names) =>
    `“${names.stage(stage)}” was due ${names.moment(at)} and was not done${holder === null ? '' : `; ${names.desk(holder)} had it`}.`,
  StageCancelled: ({ stage }, names) => `Clock “${names.stage(stage)}” was cancelled.`,
};
