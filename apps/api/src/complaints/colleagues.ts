import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type ActionRequest,
  type Complaint,
  PERMISSIONS,
  type StaffRole,
  isInScope,
  scopeOf,
} from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { type Account, Accounts } from '@nivaran/identity';
import { ComplaintReader } from '@nivaran/read-models';
import { RequestRefused } from '../problems/errors';

const MAY_NOTE: readonly StaffRole[] = PERMISSIONS.note.staff;

/** Accounts are no part of a complaint, so that its rules can't know who could read it. */
@Injectable()
export class Colleagues {
  constructor(
    private readonly accounts: Accounts,
    private readonly complaints: ComplaintReader,
    private readonly packs: Packs,
  ) {}

  /** Who else works on complaints and may see this one, by their names. @throws ComplaintNotFound */
  async of(ticketId: string, actor: Actor): Promise<readonly Account[]> {
    const { complaint } = await this.complaints.read(ticketId);
    const all = await this.accounts.working();
    return all.filter((account) => account.id !== actor.id && this.maySee(account, complaint));
  }

  /** Whether all of them can be named in a note. Who may not write one learns nothing about accounts. @throws RequestRefused, ComplaintNotFound */
  async check({ ticketId, actor }: ActionRequest, mentions: readonly string[]): Promise<void> {
    if (mentions.length === 0) return;
    const { complaint } = await this.complaints.read(ticketId);
    if (actor.kind !== 'staff' || !MAY_NOTE.includes(actor.role)) throw new RequestRefused('ROLE_MAY_NOT');
    if (!isInScope(scopeOf(actor, this.packs.current()), complaint)) throw new RequestRefused('OUT_OF_SCOPE');
    for (const id of mentions) {
      const account = await this.accounts.find(id);
      if (!account || !this.maySee(account, complaint)) throw new RequestRefused('COLLEAGUE_UNKNOWN', { account: id });
    }
  }

  private maySee({ id, role, desk }: Account, complaint: Complaint): boolean {
    const account = { kind: 'staff', id, role, desk } as const;
    return MAY_NOTE.includes(role) && isInScope(scopeOf(account, this.packs.current()), complaint);
  }
}
