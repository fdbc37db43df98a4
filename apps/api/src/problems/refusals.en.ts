import { type RefusalSentences, type RoleWords, type StatusWords, anyOf, durationIn, statusIn } from './sentence';

const STATUS: StatusWords = {
  lodged: 'received, not yet on a desk',
  triage: 'waiting for the helpdesk to choose a desk',
  routed: 'in the queue of a desk',
  accepted: 'in an officer’s hands',
  awaitingCitizen: 'waiting for the citizen’s answer',
  awaitingSource: 'waiting for CoWIN or another source',
  resolved: 'put right, as the desk says',
  appealed: 'under appeal',
  rejected: 'rejected',
  closed: 'closed',
  withdrawn: 'withdrawn by the citizen',
  merged: 'merged into another ticket',
};

export const ROLES: RoleWords = {
  helpdesk: 'the helpdesk',
  officer: 'an officer',
  supervisor: 'a supervisor',
  state: 'the state cell',
  national: 'the national desk',
  auditor: 'an auditor',
  admin: 'an administrator',
  citizen: 'the citizen',
};

const forWhom = (roles: unknown): string => {
  const named = anyOf('en', ROLES, roles);
  return named === null ? 'Another role does this.' : `This is for ${named}.`;
};
const whenPossible = (statuses: unknown): string => {
  const named = anyOf('en', STATUS, statuses);
  return named === null ? '' : ` This can be done while a complaint is ${named}.`;
};

const TIMES = { day: ['day', 'days'], hour: ['hour', 'hours'] } as const;

/** Why an action on a complaint is refused. */
export const englishRefusals: RefusalSentences = {
  ROLE_MAY_NOT: {
    title: 'Your role may not do this',
    detail: ({ roles, action }) =>
      action === undefined ? forWhom(roles) : `${forWhom(roles)} The complaint’s "actions" say what you may do.`,
    beforehand: ({ roles }) => forWhom(roles),
  },
  OUT_OF_SCOPE: {
    title: 'It is a complaint of another district',
    detail:
      'You see what your desk or district has to do with. Its public page says where it is: /api/v1/public/track/{ticketId}.',
  },
  PERSON_ERASED: {
    title: 'The personal data was erased',
    detail: 'The personal data of this complaint was erased. It can be read in outline, but not be changed.',
  },
  NOT_YOUR_DESK: {
    title: 'It is not at your desk',
    detail: ({ desk }, names) =>
      desk === ''
        ? 'It is on no desk yet. The helpdesk or routing puts it on one.'
        : `${names.desk(String(desk))} has it now, and acts on it. Write a note if you know something.`,
  },
  NOT_YOUR_TICKET: {
    title: 'It is in somebody else’s hands',
    detail: ({ officer }) =>
      officer === undefined
        ? 'This complaint came from another mobile number. Show that you have that one.'
        : `${officer as string} accepted it. Ask them, or their supervisor, to release it.`,
  },
  BOUNCE_NEEDS_APPROVAL: {
    title: 'It has been there and back before',
    detail: ({ desk, bounces }, names) =>
      `It went to ${names.desk(String(desk))} and came back ${times(bounces)} before. Ask your supervisor to forward it.`,
  },
  WRONG_STATUS: {
    title: 'This cannot be done now',
    detail: ({ status }) =>
      `The complaint is ${statusIn(STATUS, status)}; this cannot be done there. Read it again: its "actions" say what can.`,
    beforehand: ({ status, statuses }) => `The complaint is ${statusIn(STATUS, status)}.${whenPossible(statuses)}`,
  },
  NOT_FORWARDED: {
    title: 'Nobody asked for it to come back',
    detail: 'It was not forwarded to this desk, so there is nobody to return it to. Resolve it, or forward it.',
  },
  REOPEN_TOO_LATE: {
    title: 'It is too late to reopen it',
    detail: ({ within }) =>
      `It could be reopened for ${durationIn(TIMES, within)} after its end. Lodge a new complaint, and name this one in it.`,
  },
  APPEAL_TOO_LATE: {
    title: 'It is too late to appeal',
    detail: ({ within }) =>
      `An appeal could be made for ${durationIn(TIMES, within)} after its end. Lodge a new complaint, and name this one in it.`,
  },
  APPEAL_OWN_OUTCOME: {
    title: 'You decided this yourself',
    detail:
      'You had this complaint in hand when it was resolved or rejected. A colleague of your desk must decide the appeal.',
  },
  APPEAL_DECIDED: {
    title: 'An appeal has been decided',
    detail:
      'An appeal against this outcome was dismissed, so it is not reopened. Appeal to the next tier, or lodge a new complaint if there is something new to say.',
  },
  ALREADY_RATED: {
    title: 'This outcome has been rated',
    detail: 'Each outcome is rated once. If the complaint is opened again, the next outcome can be rated, too.',
  },
  NO_FURTHER_APPEAL: {
    title: 'There is nobody above to appeal to',
    detail:
      'The highest office here has decided. Outside, the citizen can turn to the central grievance portal, ask for the records under the Right to Information Act, or go to court.',
  },
  LEVEL_REACHED: {
    title: 'This level has been called on already',
    detail: ({ level }) =>
      String(level) === '4'
        ? 'Level 4, the highest, has been called on already. Write a note if there is something new to say.'
        : `Level ${String(level)} has been called on already. Choose a higher one, up to 4.`,
  },
  EVIDENCE_TWICE: {
    title: 'This file is there already',
    detail: 'A file with exactly this content came with the complaint before. Nothing needs to be done.',
  },
  EVIDENCE_TOO_MUCH: {
    title: 'There are too many files',
    detail: ({ most }) =>
      `A complaint holds ${String(most)} files. Put several pages into one PDF, or describe them in a note.`,
  },
  INCIDENT_ENDED: {
    title: 'This incident is over',
    detail:
      'Nothing waits for an incident that has ended, and its words stay as they are. Go on with the work, or take an incident that is still open.',
  },
  INCIDENT_LINKED: {
    title: 'It is linked to this incident already',
    detail: 'The complaint waits for this incident already. When the incident ends, it goes on by itself.',
  },
  DESK_UNKNOWN: { title: 'There is no such desk', detail: 'Choose a desk from the list at /api/v1/directory.' },
  DESK_SAME: { title: 'It is at this desk already', detail: 'Choose another desk than the one that has it now.' },
  FORWARD_IS_RETURN: {
    title: 'It came from this desk',
    detail: ({ desk }, names) =>
      `${names.desk(String(desk))} asked for your help and waits for it. Use "return", and write what you found.`,
  },
  OFFICER_UNKNOWN: {
    title: 'There is no such officer',
    detail: 'Nobody who works on tickets signs in by this name. Check it; it is written like officer.bhopal.',
  },
  COLLEAGUE_UNKNOWN: {
    title: 'There is no such colleague here',
    detail: ({ account }) =>
      `Nobody who may see this complaint signs in as “${String(account)}”. Choose from /api/v1/complaints/{ticketId}/colleagues.`,
  },
  OFFICER_ELSEWHERE: {
    title: 'This officer works at another desk',
    detail: ({ officer, desk }, names) =>
      `${String(officer)} does not work at ${names.desk(String(desk))}. Choose somebody of your desk, or forward the complaint.`,
  },
  OFFICER_SAME: {
    title: 'This officer has it already',
    detail: ({ officer }) => `${String(officer)} has it in hand already. Choose somebody else.`,
  },
  CATEGORY_UNKNOWN: {
    title: 'There is no such category',
    detail: 'Choose a category from the list at /api/v1/public/categories.',
  },
  CATEGORY_SAME: {
    title: 'It is of this category already',
    detail: 'The complaint is of this category already. Choose another one, or leave it as it is.',
  },
  SOURCE_UNKNOWN: {
    title: 'There is no such source',
    detail: 'Choose a source from the list at /api/v1/directory.',
  },
  RESOLUTION_UNKNOWN: {
    title: 'There is no such resolution',
    detail: 'Choose a resolution from the list at /api/v1/directory.',
  },
  REASON_UNKNOWN: {
    title: 'There is no such reason',
    detail:
      'Choose a reason from the list at /api/v1/directory. What does not concern your desk is forwarded, not rejected.',
  },
  MERGE_OTHER_PERSON: {
    title: 'These are complaints of two persons',
    detail: ({ into }) =>
      `Ticket ${String(into)} is another person’s. Only complaints of one person are merged; for one cause of many, link an incident.`,
  },
  MERGE_ENDED: {
    title: 'The other complaint has ended',
    detail: ({ into, status }) =>
      `Ticket ${String(into)} is ${statusIn(STATUS, status)} and cannot go on for both. Reopen it first if it can be, or work on this one.`,
  },
  MERGE_NOT_OLDER: {
    title: 'The other complaint is not older',
    detail: ({ into }) =>
      `Merge the newer into the older one: the promise that was given first goes on. Do it on ticket ${String(into)}, into this one.`,
  },
};

const times = (count: unknown): string => (String(count) === '1' ? 'once' : `${String(count)} times`);
