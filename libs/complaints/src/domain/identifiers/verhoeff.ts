/*
 * Verhoeff's check digit (J. Verhoeff, "Error detecting decimal codes", 1969): catches every single wrong digit and
 * every swap of neighbours. Aadhaar numbers end in one, and so do our ticket IDs.
 */

/** Multiplication in the dihedral group D5: rotations are 0 to 4, reflections 5 to 9. */
function multiply(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b + 5) % 5) : (a - b + 5) % 5;
}

const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const;

function permute(digit: number, times: number): number {
  let permuted = digit;
  for (let i = 0; i < times % 8; i += 1) permuted = PERMUTATION[permuted] ?? 0;
  return permuted;
}

function checksum(digits: string, shift: number): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1)
    sum = multiply(sum, permute(Number(digits[digits.length - 1 - i]), i + shift));
  return sum;
}

/** The digit to write after `digits` (ASCII digits only). */
export function verhoeffDigit(digits: string): string {
  const sum = checksum(digits, 1);
  return String(sum > 0 && sum < 5 ? 5 - sum : sum); // the inverse in D5: a reflection is its own
}

/** Whether the last of `digits` is the check digit of those before it. */
export function passesVerhoeff(digits: string): boolean {
  return checksum(digits, 0) === 0;
}
