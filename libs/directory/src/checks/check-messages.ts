import type { ReadFiles } from '../loading/pack-files';
import type { Problems } from '../reading/problems';

/** Only codes that the pack itself invents can differ between languages: the schema fixes all other keys. */
const OPEN_GROUPS = ['resolution', 'rejection', 'source'] as const;

/** A code that has words in one language has them in the other. */
export function checkMessages({ messages }: ReadFiles, problems: Problems): void {
  if (!messages) return;
  for (const [mine, other] of [
    [messages.hi, messages.en],
    [messages.en, messages.hi],
  ] as const) {
    for (const group of OPEN_GROUPS) {
      for (const code of Object.keys(mine.data[group]))
        if (!Object.hasOwn(other.data[group], code))
          problems.at(other, [group, code], `"${code}" stands in ${mine.file} and is missing here.`);
      if (Object.keys(mine.data[group]).length === 0) problems.at(mine, [group], 'At least one code is needed.');
    }
  }
}
