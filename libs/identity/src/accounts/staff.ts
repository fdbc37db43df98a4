import type { Pool } from 'pg';
import { type AccountRow, accountOf } from './account';
import type { StaffMember } from './accounts';
import { AccountUnknown } from './errors';

/** Every field narrows; null: any. */
export interface StaffFilter {
  readonly desk: string | null;
  readonly role: string | null;
  /** Accounts after this id, in the order of ids. */
  readonly after: string | null;
  /** 1 to 200. */
  readonly limit: number;
}

interface StaffRow extends AccountRow, Pick<StaffMember, 'openId' | 'demonstration' | 'secondFactor'> {
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly lastSeenAt: Date | null;
}

const SELECT = `
  select a.id, a.name, a.role, a.desk, a.open_id as "openId", a.demonstration,
         f.confirmed_at is not null as "secondFactor", a.created_at as "createdAt", a.disabled_at as "disabledAt",
         (select max(s.last_seen_at) from identity.sessions s where s.account = a.id) as "lastSeenAt"
    from identity.accounts a left join identity.second_factors f on f.account = a.id`;

/** All accounts, for administrators. */
export class Staff {
  constructor(private readonly pool: Pool) {}

  /** In the order of their ids, disabled ones among them. */
  async page({ desk, role, after, limit }: StaffFilter): Promise<StaffMember[]> {
    const { rows } = await this.pool.query<StaffRow>(
      `${SELECT}
        where ($1::text is null or a.desk = $1) and ($2::text is null or a.role = $2) and ($3::text is null or a.id > $3)
        order by a.id limit $4`,
      [desk, role, after, limit],
    );
    return rows.map(memberOf);
  }

  /** @throws AccountUnknown */
  async member(id: string): Promise<StaffMember> {
    const { rows } = await this.pool.query<StaffRow>(`${SELECT} where a.id = $1`, [id]);
    if (!rows[0]) throw new AccountUnknown(id);
    return memberOf(rows[0]);
  }
}

function memberOf({
  openId,
  demonstration,
  secondFactor,
  createdAt,
  disabledAt,
  lastSeenAt,
  ...row
}: StaffRow): StaffMember {
  return {
    ...accountOf(row),
    ...{ openId, demonstration, secondFactor },
    createdAt: createdAt.toISOString(),
    disabledAt: disabledAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  };
}
