import { createHash } from 'node:crypto';
import { PersonErased, type Vault } from '@nivaran/event-store';
import type { AttachmentSettings } from '@nivaran/platform';
import { cleanContent, typeOfUpload } from './content/clean-content';
import type { AttachmentType } from './content/media-type';
import { Clamd } from './scanning/clamd';
import type { AttachmentStore } from './storage/attachment-store';
import { DiskStore } from './storage/disk-store';
import { S3Store } from './storage/s3-store';

/** What the log says of a file: of the cleaned one, which is the one that is kept. */
export interface Attachment {
  readonly mediaType: AttachmentType;
  readonly bytes: number;
  /** Of its content, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** The files that came with complaints: cleaned, then sealed under the key of the person whose complaint it is. */
export class Attachments {
  constructor(
    private readonly vault: Vault,
    private readonly store: AttachmentStore,
    /** null: nobody looks for viruses. */
    private readonly scanner: Clamd | null,
  ) {}

  /** Opens nothing yet: a storage or scanner that is not there shows at the first file. */
  static for(vault: Vault, { store, clamd }: AttachmentSettings): Attachments {
    return new Attachments(
      vault,
      store.kind === 's3' ? new S3Store(store.url) : new DiskStore(store.folder),
      clamd && new Clamd(clamd),
    );
  }

  /**
   * Keeps the file for a person. The same file again is kept once.
   * @param upload as it came
   * @throws as `examine`; PersonErased, AttachmentStoreUnavailable
   */
  async keep(person: string, upload: Buffer): Promise<Attachment> {
    const { content, ...attachment } = await this.clean(upload);
    const { sha256 } = attachment;
    const key = keyOf(person, sha256);
    await this.store.put(key, await this.vault.sealBytes(person, contextOf(sha256), content));
    if ((await this.vault.numberOf(person)) === null) {
      await this.store.delete(key); // erased meanwhile, and perhaps after their files were looked for
      throw new PersonErased();
    }
    return attachment;
  }

  /**
   * What `keep` would keep, without keeping it.
   * @throws AttachmentEmpty, AttachmentTooLarge, AttachmentTypeUnsupported, AttachmentDamaged, AttachmentActiveContent,
   *   AttachmentInfected, ScannerUnavailable
   */
  async examine(upload: Buffer): Promise<Attachment> {
    const { content: _content, ...attachment } = await this.clean(upload);
    return attachment;
  }

  /** null: there is no such file of this person, or the person was erased. @throws AttachmentStoreUnavailable */
  async read(person: string, sha256: string): Promise<Buffer | null> {
    const box = await this.store.get(keyOf(person, sha256));
    return box && this.vault.openBytes(person, contextOf(sha256), box);
  }

  /**
   * Deletes all files of a person; nobody could open them without the person's key, but nobody needs them either.
   * @returns how many there were
   * @throws AttachmentStoreUnavailable; call it again, it goes on with the rest
   */
  async eraseOf(person: string): Promise<number> {
    const keys: string[] = [];
    for await (const key of this.store.list(person)) keys.push(key); // a folder is not read while it is emptied
    for (const key of keys) await this.store.delete(key);
    return keys.length;
  }

  /** What would be kept of a file, and what is in it then. @throws as `examine` */
  async clean(upload: Buffer): Promise<Attachment & { readonly content: Buffer }> {
    const mediaType = typeOfUpload(upload);
    await this.scanner?.scan(upload); // before any decoder sees it
    const content = await cleanContent(upload, mediaType);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { mediaType, bytes: content.length, sha256, content };
  }
}

/** Apart for each person: nobody sees from the storage that two people have the same file, and one's files go together. */
const keyOf = (person: string, sha256: string): string => `${person}/${sha256}`;

const contextOf = (sha256: string): string => `attachment/${sha256}`;
