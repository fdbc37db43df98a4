import { hash, verify } from '@node-rs/argon2';

/**
 * argon2id with 19 MiB, 2 passes and 1 lane: the OWASP Password Storage Cheat Sheet's recommendation. A hash names its
 * own parameters, so raising these leaves older hashes valid.
 */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** An argon2id hash in PHC string form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one behind the hash. Without a hash (no such account) it works as long and answers false,
 * so that the time of an answer tells nobody which accounts exist.
 */
export async function passwordFits(password: string, passwordHash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(passwordHash ?? (await decoy), password);
  return fits && passwordHash !== undefined;
}
