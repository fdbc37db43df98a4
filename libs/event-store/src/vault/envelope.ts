import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM: 12 random bytes of IV, the ciphertext, 16 bytes of tag.
 * @param context bound to the ciphertext: opening it under another context fails, so that an envelope can't be moved.
 */
export function encrypt(key: Buffer, plain: Buffer, context: string): Buffer {
  const iv = nextIv();
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(context));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Drawn by the thousand: one call of the system's generator costs as much as sealing a short text. */
let drawn = Buffer.alloc(0);
let used = 0;
function nextIv(): Buffer {
  if (used === drawn.length) {
    drawn = randomBytes(IV_BYTES * 1024);
    used = 0;
  }
  return drawn.subarray(used, (used += IV_BYTES));
}

/** The reverse of encrypt. Throws if the key, the context or a single bit is another. */
export function decrypt(key: Buffer, box: Buffer, context: string): Buffer {
  const decipher = createDecipheriv(ALGORITHM, key, box.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context))
    .setAuthTag(box.subarray(box.length - TAG_BYTES));
  return Buffer.concat([decipher.update(box.subarray(IV_BYTES, box.length - TAG_BYTES)), decipher.final()]);
}
