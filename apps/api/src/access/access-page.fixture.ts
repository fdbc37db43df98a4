import { VISITOR_NAMES, type VisitorName } from './visitors.fixture';

const INTRODUCTION = `# Who may call what

Printed from a test that sends every request of the API as every role, at its own place and away from it
(\`UPDATE_DOCS=1 npx jest --selectProjects int -- apps/api/src/access\` prints it anew). An endpoint without a row fails it.

- **yes**: answered. Where a list or a report is cut to what its reader may see: what was looked for is in it.
- empty: refused, with 401 if nobody is signed in, else with 403; or not in the list.

Scope: an officer sees and acts on what their desk holds, answers for, or lent to another; the supervisor of a district whatever
lies in it; the helpdesk, the state cell, the national desk, auditors and administrators see everything. What each may then _do_
is in [permissions.md](permissions.md): seeing is not acting. Names, numbers and statements are for the helpdesk and for the
desks that hold a complaint or answer for it.

An action is tried on a complaint on which it can be done now. Roles with a desk are tried on a complaint at it (_own_), and on
one at another district's desk (_other_, _a district_).
`;

/** The page docs/access.md. */
export function accessPage(rows: ReadonlyMap<string, readonly VisitorName[]>): string {
  const cells = [...rows].map(([route, who]) => [
    `\`${route}\``,
    ...VISITOR_NAMES.map((name) => (who.includes(name) ? 'yes' : '')),
  ]);
  const head = ['endpoint', ...VISITOR_NAMES];
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  return `${INTRODUCTION}\n${[head, widths.map((width) => '-'.repeat(width)), ...cells].map(line).join('')}`;
}
