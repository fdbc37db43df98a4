import { closedPage } from '@nivaran/portal';
import { NivaranError } from '@nivaran/platform';

class NotAnInstant extends NivaranError {
  readonly code = 'NOT_AN_INSTANT';
}

/** Prints the page. @param until when Nivaran opens again, ISO 8601 with its zone @throws NotAnInstant */
export function printClosedPage(until: string | undefined): void {
  if (until !== undefined && (Number.isNaN(Date.parse(until)) || !/(Z|[+-]\d\d:\d\d)$/.test(until)))
    throw new NotAnInstant(`"${until}" is no instant. Write it with its zone, such as 2026-12-01T06:00+05:30.`);
  process.stdout.write(closedPage(until ?? null));
}
