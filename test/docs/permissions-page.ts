import { ACTIONS, type ActionInput, PERMISSIONS, type Permission } from '@nivaran/complaints';

const HEAD = ['action', 'statuses', 'by whom', 'where they work', 'with', 'and only if'];

/** What the guards of the table say, by their names. */
const GUARDS: Readonly<Record<string, string>> = {
  isLent: 'it was forwarded',
  mayBeReopened: 'it ended less than `reopenWithin` ago, and no appeal was dismissed',
  mayBeAppealed: 'it ended less than `appealWithin` ago, and there is a tier above',
  hasRoomForEvidence: 'fewer than 20 files came with it',
  hasLevelAbove: 'nobody has called on the highest level yet',
  isNotOwnOutcome: 'the actor did not have it in hand when it was resolved or rejected',
  isNotRated: 'this outcome was not rated before',
};

const INTRODUCTION = `# Who may do what

Printed from [permissions.ts](../libs/complaints/src/domain/permissions.ts), which the server enforces; a test compares the two, and
\`UPDATE_DOCS=1 npx jest --selectProjects unit -- test/docs\` prints it anew. \`GET /api/v1/complaints/{ticketId}\` says the same of one complaint to one
reader: each action, whether it is open to them, and if not, why.

- **statuses**: those in which it can be done at all.
- **by whom**: roles of staff; _citizen_ is the one whose complaint it is, _system_ Nivaran itself.
- **where they work**: _holder_ is the desk that holds the complaint, or did when it was merged; _or above_: the state cell and
  the national desk from anywhere; _accountable_ is the desk that answers to the citizen. The helpdesk has no desk and acts from anywhere.
  _Any desk_ means any in whose scope it lies: see [access.md](access.md). _In hand_:
  once an officer has it in hand, nobody else at the desk but a supervisor.
- **with**: the fields of the request and what each means; one with a ? may be left out.
`;

const PLACES: Readonly<Record<Permission['desk'], string>> = {
  holder: 'holder',
  'holder-or-above': 'holder, or above',
  accountable: 'accountable',
  any: 'any desk',
};

/** The permissions table as a page in Markdown, formatted as the rest of the house. */
export function permissionsPage(): string {
  return `${INTRODUCTION}\n${table([HEAD, ...ACTIONS.map(row)])}`;
}

function row(action: (typeof ACTIONS)[number]): string[] {
  const { statuses, staff, citizen, system, desk, inHand, guard, input }: Permission = PERMISSIONS[action];
  const who = [...staff, ...(citizen ? ['_citizen_'] : []), ...(system ? ['_system_'] : [])];
  const place = staff.length === 0 ? '' : `${PLACES[desk]}${inHand ? ', in hand' : ''}`;
  return [`\`${action}\``, statuses.join(', '), who.join(', '), place, fields(input), guard ? said(guard.name) : ''];
}

function fields(input: Readonly<Record<string, ActionInput>>): string {
  return Object.entries(input)
    .map(([name, { kind, required }]) => `\`${name}\`${required ? '' : '?'} (${kind})`)
    .join(', ');
}

function said(guard: string): string {
  const words = GUARDS[guard];
  if (words === undefined)
    throw new Error(`Say in words what the guard ${guard} asks for, in test/docs/permissions-page.ts.`);
  return words;
}

function table(rows: readonly string[][]): string {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  const [head = [], ...body] = rows;
  return [head, widths.map((width) => '-'.repeat(width)), ...body].map(line).join('');
}
