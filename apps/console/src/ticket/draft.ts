import { useState } from 'react';

export type Draft = Readonly<Record<string, string>>;

const PREFIX = 'nivaran.draft ';

/** What was typed into a form and not sent yet; kept for this tab, so that a reload loses nothing. */
export function useDraft(name: string): [Draft, (draft: Draft) => void] {
  const key = PREFIX + name;
  const [draft, setDraft] = useState<Draft>(() => JSON.parse(sessionStorage.getItem(key) ?? '{}') as Draft);
  const keep = (next: Draft) => {
    setDraft(next);
    if (Object.values(next).some((value) => value !== '')) sessionStorage.setItem(key, JSON.stringify(next));
    else sessionStorage.removeItem(key);
  };
  return [draft, keep];
}

/** Nobody who signs in after somebody finds their drafts. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
