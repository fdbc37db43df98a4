import type { Language } from '@nivaran/complaints';
import type { ComplaintView } from '@nivaran/read-models';
import type { ProblemWriter } from '../problems/problem-writer';
import type { ComplaintAnswer } from './complaint-answers';

/** Why each action is not open, in the words of the problem that trying it would be answered with. */
export function inWords(view: ComplaintView, language: Language, writer: ProblemWriter): ComplaintAnswer {
  const actions = view.actions.map(({ details, ...action }) => ({
    ...action,
    reasonText: action.reason && writer.beforehand(action.reason, details, language),
  }));
  return { ...view, actions };
}
