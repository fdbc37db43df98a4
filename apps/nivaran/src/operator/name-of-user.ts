import { userInfo } from 'node:os';

/** Of the account of the operating system; a container may run under a number that has no name. */
export function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'operator';
  }
}
