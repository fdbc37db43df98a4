import Table from 'cli-table3';
import { SingleBar } from 'cli-progress';
import colors from 'picocolors';

/** Data for a program goes to standard output alone; everything said to people on the way goes to standard error. */
export function printJson(data: unknown): void {
  process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
}

export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A table without frames: it reads well, and `cut` and `awk` get along with it too. */
export function printTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const none = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '', middle: '  ' };
  const edges = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', left: '', right: '' };
  const bottom = { bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' };
  const table = new Table({
    head: head.map((title) => colors.bold(title)),
    chars: { ...none, ...edges, ...bottom },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows.map((row) => row.map(String)));
  print(table.toString());
}

/** A progress bar on standard error; silent where nobody looks, such as in a pipe or CI. */
export function progressBar(what: string): { update(done: number, of: number): void; stop(): void } {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: `${what} [{bar}] {percentage} %  {value}/{total}  {eta_formatted} left`,
    hideCursor: true,
    stream: process.stderr,
  });
  let started = false;
  return {
    update(done, of) {
      if (started) bar.setTotal(of);
      else bar.start(of, 0);
      started = true;
      bar.update(done);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}

const formatOf = (language: 'hi' | 'en'): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(`${language}-IN`, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit', hour12: true },
    ...(language === 'hi' ? { dayPeriod: 'short' } : {}), // Hindi names the part of the day instead of am and pm
    timeZone: 'Asia/Kolkata',
  });
const MOMENTS = { hi: formatOf('hi'), en: formatOf('en') };

/** A moment for people, in India's time: 23 Nov 2026, 4:05 pm; a dash for none. */
export function moment(iso: string | null, language: 'hi' | 'en'): string {
  return iso === null ? '–' : MOMENTS[language].format(new Date(iso));
}
