import { maskAadhaar } from '@nivaran/complaints';

/** The fields of a form, as they came; a field that was not sent is empty. */
export type Form = Readonly<Record<string, string | undefined>>;

/** The first of each field that is text. Whoever writes an Aadhaar number never gets it back. */
export function formOf(body: unknown): Form {
  return Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).map(([name, value]) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return [name, typeof first === 'string' ? maskAadhaar(first) : undefined];
    }),
  );
}

/** A field without the space around it. */
export const textIn = (form: Form, name: string): string => (form[name] ?? '').trim();

/** null: nothing was written. */
export const textOrNull = (form: Form, name: string): string | null => textIn(form, name) || null;

/** Characters (Unicode code points), as the api counts them. */
export const lengthOf = (text: string): number => text.match(/./gsu)?.length ?? 0;
