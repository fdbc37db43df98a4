import type { Actor } from '@nivaran/complaints';
import type { Desk, Directory } from '@nivaran/directory';
import { Random } from '../random/random';
import { Weighted } from '../random/weighted';

export type Staff = Extract<Actor, { kind: 'staff' }>;

/** Who works at a desk. */
export interface Team {
  /** How long things take here, as a factor: 1 is usual. */
  readonly pace: number;
  readonly officers: readonly Staff[];
  /** Puts tickets into an officer's hands, and may approve what officers may not do. */
  readonly chief: Staff;
  /** By the number of tickets that each takes: quick ones take more. */
  readonly next: Weighted<Staff>;
  readonly speed: (officer: string | null) => number;
}

const PACES: readonly (readonly [pace: number, weight: number])[] = [
  ...([[0.6, 15], [1, 55], [1.8, 20], [4.5, 10]] as const), // prettier-ignore
];
const ROLES = { DISTRICT: 'officer', STATE: 'state', NATIONAL: 'national' } as const;

export const HELPDESK: Staff = { kind: 'staff', id: 'helpdesk', role: 'helpdesk', desk: null };

/** Two to six people at every desk, each at a speed of their own; a few desks are slow as a whole. */
export class Teams {
  private readonly teams = new Map<string, Team>();

  constructor(
    private readonly directory: Directory,
    private readonly seed: number,
  ) {}

  at(desk: string): Team {
    const known = this.teams.get(desk);
    if (known) return known;
    const team = teamOf(this.directory.desk(desk), Random.named(this.seed, 'desk', desk));
    this.teams.set(desk, team);
    return team;
  }
}

function teamOf({ id: desk, tier }: Desk, random: Random): Team {
  const role = ROLES[tier];
  const first = tier === 'DISTRICT' ? `officer.${desk}` : desk; // the names of the demonstration accounts
  const officers = Array.from({ length: 2 + random.int(5) }, (_, number): Staff => {
    return { kind: 'staff', id: number === 0 ? first : `${first}.${number + 1}`, role, desk };
  });
  const speeds = new Map(officers.map(({ id }) => [id, random.between(0.5, 1.9)]));
  const speed = (officer: string | null): number => speeds.get(officer ?? '') ?? 1;
  return {
    pace: new Weighted(PACES.map(([pace]) => pace), PACES.map(([, weight]) => weight)).draw(random), // prettier-ignore
    officers,
    chief: { kind: 'staff', id: `supervisor.${desk}`, role: 'supervisor', desk },
    next: new Weighted(officers, officers.map(({ id }) => speed(id))), // prettier-ignore
    speed,
  };
}
