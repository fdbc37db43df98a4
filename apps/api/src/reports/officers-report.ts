import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PERMISSIONS, type StaffRole } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { Accounts } from '@nivaran/identity';
import { GetLoad, GetSlaReport, type ReaderOf, type SlaReportRequest } from '@nivaran/read-models';
import type { OfficerRow } from './officers-answer';

const MAY_HOLD: readonly StaffRole[] = PERMISSIONS.accept.staff;

/** Names are the accounts' to say, and figures the read models': here both come together. */
@Injectable()
export class OfficersReport {
  constructor(
    private readonly accounts: Accounts,
    private readonly queries: QueryBus,
    private readonly packs: Packs,
  ) {}

  /** Whoever did something in the period, has something in hand, or could have. Whoever has most in hand comes first. */
  async rows(asked: Omit<SlaReportRequest, 'groupBy'>, { language }: ReaderOf): Promise<readonly OfficerRow[]> {
    const [report, load, working] = await Promise.all([
      this.queries.execute(new GetSlaReport({ ...asked, groupBy: 'officer' }, language)),
      this.queries.execute(new GetLoad(asked.scope)),
      this.accounts.working(),
    ]);
    const known = new Map(working.map((account) => [account.id, account]));
    const counted = new Map(report.flatMap((row) => (row.group === null ? [] : [[row.group.code, row]])));
    const { scope } = asked;
    const here = working.filter(
      ({ role, desk }) => MAY_HOLD.includes(role) && (scope.kind === 'all' || desk === scope.desk),
    );
    const ids = new Set([...counted.keys(), ...load.keys(), ...here.map(({ id }) => id)]);
    const directory = this.packs.current();
    return [...ids]
      .map((account): OfficerRow => {
        const { name = account, desk = null } = known.get(account) ?? {};
        const row = counted.get(account);
        return {
          ...{ account, name, inHand: load.get(account)?.inHand ?? 0, overdueInHand: load.get(account)?.overdue ?? 0 },
          desk:
            desk !== null && directory.hasDesk(desk) ? { code: desk, name: directory.desk(desk).name[language] } : null,
          ...{ started: row?.started ?? 0, met: row?.met ?? 0, late: row?.late ?? 0, overdue: row?.overdue ?? 0 },
          ...{ metShare: row?.metShare ?? null, medianUsedMillis: row?.medianUsedMillis ?? null },
        };
      })
      .sort((one, other) => other.inHand - one.inHand || (one.account < other.account ? -1 : 1));
  }
}
