const DIGITS = '०१२३४५६७८९';

/** An ISO day as India writes it: 05/11/2026. */
export function asWritten(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/**
 * The ISO day that somebody wrote, the day first: 5/11/2026, 5-11-26, 05.11.2026, ५/११/२०२६; or an ISO day. null: no day, or
 * one that there is not.
 */
export function dayFrom(text: string): string | null {
  const latin = text.trim().replaceAll(/[०-९]/g, (digit) => String(DIGITS.indexOf(digit)));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(latin);
  const written = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d\d)$/.exec(latin);
  const [year, month, date] = iso ? iso.slice(1) : (written?.slice(1).reverse() ?? []);
  if (year === undefined || month === undefined || date === undefined) return null;
  const day = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}
