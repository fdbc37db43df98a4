import { randomInt } from 'node:crypto';

/** How many naughty values each place gets; `npm run fuzz` tries more than every day has time for. */
export const PER_PLACE = Number(process.env['NIVARAN_FUZZ_PER_PLACE'] ?? 1);

/** The same seed sends the same requests. */
export const SEED = Number(process.env['NIVARAN_FUZZ_SEED'] ?? randomInt(2 ** 31));
