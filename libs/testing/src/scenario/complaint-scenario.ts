import {
  type Actor,
  type ComplaintClosed,
  type TriageReason,
  decideAccept,
  decideAdjust,
  decideAppeal,
  decideAssign,
  decideAttach,
  decideChangeCategory,
  decideClose,
  decideConfirm,
  decideDecideAppeal,
  decideDue,
  decideRate,
  decideErase,
  decideEscalate,
  decideForward,
  decideHold,
  decideIncidentOver,
  decideLinkIncident,
  decideMerge,
  decideNote,
  decideProvideInformation,
  decideReject,
  decideRelease,
  decideReopen,
  decideRequestInformation,
  decideResolve,
  decideResume,
  decideReturn,
  decideRoute,
  decideUnmerge,
  decideWithdraw,
  holderOf,
  officerOf,
  routingOutcome,
} from '@nivaran/complaints';
import { defaultPack } from './default-pack';
import { ADMIN, CLOCKWORK, HELPDESK, ROUTING, citizen, officerAt, supervisorAt } from './people';
import { Scenario, type ScenarioState } from './scenario';
import { sealed } from './sealed';

/** Moments of a complaint's life by their business names, each by whoever may do it, and all through the real rules. */
export class ComplaintScenario extends Scenario {
  protected override with(state: ScenarioState): this {
    return new ComplaintScenario(state) as this;
  }

  /**
   * On a desk, by the pack's routing; or if that leads elsewhere by the helpdesk's choice of `district`, the id of the
   * district desk that answers.
   */
  routedTo(desk: string, district = desk): this {
    const pack = this.packs.at(-1) ?? defaultPack();
    const leadsThere = (chosen: number | null): boolean => {
      const outcome = routingOutcome(this.complaint, chosen, pack);
      return outcome.kind === 'desk' && outcome.holder === desk && outcome.accountable === district;
    };
    const chosen = leadsThere(null) ? null : pack.desk(district).districtLgd;
    if (!leadsThere(chosen)) throw new Error(`${this.complaint.category} is not routed to ${desk} from ${district}.`);
    return this.by(chosen === null ? ROUTING : HELPDESK, 'route', (complaint, facts) =>
      decideRoute(complaint, routingOutcome(complaint, chosen, pack), facts),
    );
  }

  /** In triage: routing could not decide. */
  deferred(reason: TriageReason = 'NO_DISTRICT'): this {
    return this.by(ROUTING, 'route', (complaint, facts) =>
      decideRoute(complaint, { kind: 'triage', reason, rule: 'no-district', candidates: [] }, facts),
    );
  }

  accepted(officer: Actor = officerAt(this.holder)): this {
    return this.by(officer, 'accept', (complaint, facts) => decideAccept(complaint, officer.id, facts));
  }

  released(reason = 'छुट्टी पर हूँ'): this {
    return this.by(this.officer, 'release', (complaint, facts) => decideRelease(complaint, sealed(reason), facts));
  }

  /** The officer asks the citizen something. */
  asked(question = 'टीका किस केंद्र पर लगा था?'): this {
    return this.by(this.officer, 'request-information', (complaint, facts) =>
      decideRequestInformation(complaint, sealed(question), facts),
    );
  }

  answered(answer = 'गांधी नगर के केंद्र पर'): this {
    return this.by(this.citizen, 'provide-information', (complaint, facts) =>
      decideProvideInformation(complaint, sealed(answer), facts),
    );
  }

  /** By its officer; or by somebody above, which is an approval where one is needed. */
  forwardedTo(desk: string, by: Actor = this.officer): this {
    const approved = by.kind === 'staff' && by.role === 'supervisor';
    return this.by(by, 'forward', (complaint, facts) =>
      decideForward(complaint, { to: desk, reason: sealed('कोविन में सुधार वहीं हो सकता है'), approved }, facts),
    );
  }

  returned(finding = 'खुराक दर्ज कर दी गई'): this {
    return this.by(this.officer, 'return', (complaint, facts) => decideReturn(complaint, sealed(finding), facts));
  }

  /** Into the hands of an officer of its desk, by the supervisor. */
  assigned(officer: string, reason: string | null = null): this {
    return this.by(supervisorAt(this.holder), 'assign', (complaint, facts) =>
      decideAssign(complaint, { officer, reason: reason === null ? null : sealed(reason) }, facts),
    );
  }

  /** Held by its officer until a source works again. */
  held(source = 'COWIN', reason = 'कोविन बंद है'): this {
    return this.by(this.officer, 'hold-for-source', (complaint, facts) =>
      decideHold(complaint, { source, reason: sealed(reason) }, facts),
    );
  }

  resumed(finding: string | null = null): this {
    return this.by(this.officer, 'resume', (complaint, facts) =>
      decideResume(complaint, finding === null ? null : sealed(finding), facts),
    );
  }

  linkedTo(incident: string, source = 'COWIN'): this {
    return this.by(supervisorAt(this.holder), 'link-incident', (complaint, facts) =>
      decideLinkIncident(complaint, { id: incident, source, isOver: false }, facts),
    );
  }

  incidentEnded(incident: string): this {
    return this.by(CLOCKWORK, 'resume', (complaint, facts) => decideIncidentOver(complaint, incident, facts));
  }

  recategorised(category: string, by: Actor = this.holder === '' ? HELPDESK : this.officer): this {
    return this.by(by, 'change-category', (complaint, facts) =>
      decideChangeCategory(complaint, { category, reason: sealed('बात कुछ और है') }, facts),
    );
  }

  attached(sha256 = 'ab'.repeat(32)): this {
    const evidence = { kind: 'slip', mediaType: 'image/jpeg', bytes: 48_213, sha256 } as const;
    return this.by(this.citizen, 'attach', (complaint) =>
      decideAttach(complaint, { ...evidence, name: sealed('parchi.jpg') }),
    );
  }

  appealed(reason = 'रजिस्टर में मेरा नाम है'): this {
    return this.by(this.citizen, 'appeal', (complaint, facts) => decideAppeal(complaint, sealed(reason), facts));
  }

  /** By somebody of the desk that the appeal went to, who has not had the complaint before. */
  decided(outcome: 'allowed' | 'dismissed'): this {
    return this.by(officerAt(this.holder, `appeals.${this.holder}`), 'decide-appeal', (complaint, facts) =>
      decideDecideAppeal(complaint, { outcome, explanation: sealed('रजिस्टर दोबारा देखा गया') }, facts),
    );
  }

  withdrew(reason: string | null = null): this {
    return this.by(this.citizen, 'withdraw', (complaint, facts) =>
      decideWithdraw(complaint, reason === null ? null : sealed(reason), facts),
    );
  }

  /** Into an older ticket of the same person: by who has it in hand, else by the helpdesk. */
  mergedInto({ complaint: into }: Scenario): this {
    const by = officerOf(this.complaint) === null ? HELPDESK : this.officer;
    return this.by(by, 'merge', (complaint, facts) => decideMerge(complaint, { into, reason: null }, facts));
  }

  unmerged(reason = 'ये दो अलग शिकायतें हैं'): this {
    return this.by(HELPDESK, 'unmerge', (complaint, facts) => decideUnmerge(complaint, sealed(reason), facts));
  }

  escalated(level: number | null = null, by: Actor = this.officer): this {
    return this.by(by, 'escalate', (complaint, facts) =>
      decideEscalate(complaint, { level, reason: sealed('यात्रा कल है') }, facts),
    );
  }

  /** At the request of the citizen, by whoever answers for privacy. */
  erased(): this {
    return this.by(ADMIN, 'erase', (complaint) => decideErase(complaint, 'request'));
  }

  /** The publisher of a pack moves its open clocks under the pack that is in force. */
  clocksAdjusted(): this {
    return this.by(CLOCKWORK, 'adjust-clocks', decideAdjust);
  }

  noted(text = 'रजिस्टर मँगवाया है', mentions: readonly string[] = []): this {
    return this.by(HELPDESK, 'note', () => decideNote(sealed(text), mentions));
  }

  resolved(resolution = 'DOSE_ADDED'): this {
    return this.by(this.officer, 'resolve', (complaint, facts) =>
      decideResolve(complaint, { resolution, explanation: sealed('अब दोनों खुराकें दिखेंगी') }, facts),
    );
  }

  rejected(reason = 'NO_EVIDENCE'): this {
    return this.by(this.officer, 'reject', (complaint, facts) =>
      decideReject(complaint, { reason, explanation: sealed('रजिस्टर में नाम नहीं मिला') }, facts),
    );
  }

  confirmed(): this {
    return this.by(this.citizen, 'confirm', (complaint, facts) => decideConfirm(complaint, null, facts));
  }

  rated(): this {
    return this.by(this.citizen, 'rate', () => decideRate(4, null));
  }

  reopened(reason = 'अब भी नहीं दिख रही'): this {
    return this.by(this.citizen, 'reopen', (complaint, facts) => decideReopen(complaint, sealed(reason), facts));
  }

  /** By a supervisor of the accountable desk. */
  closed(reason: ComplaintClosed['data']['reason'] = 'by-staff'): this {
    const desk = 'accountable' in this.complaint ? this.complaint.accountable : '';
    return this.by(supervisorAt(desk), 'close', (complaint, facts) => decideClose(complaint, reason, facts));
  }

  /** The worker comes round, woken by a clock or not. */
  dueRecorded(): this {
    return this.by(CLOCKWORK, 'record-due', decideDue);
  }

  /** The desk that has it now. */
  get holder(): string {
    return holderOf(this.complaint) ?? '';
  }

  /** Who has it in hand; while nobody has, whoever of its desk comes along. */
  get officer(): Actor {
    return officerAt(this.holder, officerOf(this.complaint) ?? undefined);
  }

  get citizen(): Actor {
    return citizen(this.complaint.person);
  }
}
