import { Injectable } from '@nestjs/common';
import { type Actor, PERMISSIONS, type StaffRole } from '@nivaran/complaints';
import { Accounts } from '@nivaran/identity';
import { RequestRefused } from '../problems/errors';

/** Whoever may accept a ticket may be given one. */
const MAY_HOLD: readonly StaffRole[] = PERMISSIONS.accept.staff;
const MAY_ASSIGN: readonly StaffRole[] = PERMISSIONS.assign.staff;

/** Accounts are no part of a complaint, so that its rules can't know who works where. */
@Injectable()
export class OfficersAtDesk {
  constructor(private readonly accounts: Accounts) {}

  /**
   * Whether this officer can be given tickets by this actor. Assigning is for those at the desk that holds the complaint,
   * as its rules make sure, so that the officer's desk must be the actor's own.
   *
   * @throws RequestRefused
   */
  async check(actor: Actor, officer: string): Promise<void> {
    // Who may not assign anyway learns nothing about accounts.
    if (actor.kind !== 'staff' || !MAY_ASSIGN.includes(actor.role)) throw new RequestRefused('ROLE_MAY_NOT');
    const account = await this.accounts.find(officer);
    if (!account || !MAY_HOLD.includes(account.role)) throw new RequestRefused('OFFICER_UNKNOWN');
    if (account.desk !== actor.desk) throw new RequestRefused('OFFICER_ELSEWHERE', { officer, desk: actor.desk ?? '' });
  }
}
