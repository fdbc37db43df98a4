import { NivaranError } from '@nivaran/platform';

/**
 * Keeps sealed files under keys such as `0197c3a4-…/e3b0c442…` (person/SHA-256). It knows neither what is in them nor whom
 * they are about.
 */
export interface AttachmentStore {
  /** When it comes back, the bytes will outlive a failure of power. The same key again takes the place of the first. */
  put(key: string, bytes: Buffer): Promise<void>;
  /** null: there is nothing under this key. */
  get(key: string): Promise<Buffer | null>;
  /** That there is nothing under this key is no error. */
  delete(key: string): Promise<void>;
  /** Every key, or every key of one person; in any order. */
  list(person?: string): AsyncIterable<string>;
}

/** The disk is full, the bucket does not answer: what it was is for the log (`cause`). */
export class AttachmentStoreUnavailable extends NivaranError {
  readonly code = 'ATTACHMENT_STORE_UNAVAILABLE';

  constructor(cause: unknown) {
    super('The storage of attachments does not answer. Try again in a few minutes.');
    this.cause = cause;
  }
}

/** @throws AttachmentStoreUnavailable instead of what went wrong inside */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new AttachmentStoreUnavailable(error);
  }
}
