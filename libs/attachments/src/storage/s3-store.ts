import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { type AttachmentStore, orUnavailable } from './attachment-store';

/** ms to connect, and to wait for the next byte. The client tries three times. */
const TO_CONNECT = 5_000;
const TO_ANSWER = 20_000;

/**
 * Objects in a bucket of Amazon S3 or of what speaks its language (MinIO, Ceph, Garage, SeaweedFS), which must be there.
 * The key of an object is the key of the attachment.
 */
export class S3Store implements AttachmentStore {
  private readonly bucket: string;
  private readonly client: S3Client;

  /**
   * @param url `https://key:secret@host/bucket?region=ap-south-1`, special characters %-encoded. Without key and secret
   *   the client looks for them where Amazon's tools do (variables, the role of the machine)
   */
  constructor(url: string) {
    const { protocol, host, pathname, searchParams, username, password } = new URL(url);
    const [accessKeyId, secretAccessKey] = [username, password].map(decodeURIComponent) as [string, string];
    this.bucket = pathname.replaceAll('/', '');
    this.client = new S3Client({
      endpoint: `${protocol}//${host}`,
      region: searchParams.get('region') ?? 'us-east-1',
      forcePathStyle: true, // most of them have no name for each bucket
      ...(accessKeyId !== '' && { credentials: { accessKeyId, secretAccessKey } }),
      requestHandler: { connectionTimeout: TO_CONNECT, requestTimeout: TO_ANSWER, throwOnRequestTimeout: true },
      // Not all of them know the newer checksums, and a changed bit does not open anyway.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  put(key: string, bytes: Buffer): Promise<void> {
    return orUnavailable(async () => {
      await this.client.send(new PutObjectCommand({ ...this.at(key), Body: bytes }));
    });
  }

  get(key: string): Promise<Buffer | null> {
    return orUnavailable(async () => {
      try {
        const { Body: body } = await this.client.send(new GetObjectCommand(this.at(key)));
        return body ? Buffer.from(await body.transformToByteArray()) : null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    });
  }

  delete(key: string): Promise<void> {
    return orUnavailable(async () => {
      await this.client.send(new DeleteObjectCommand(this.at(key)));
    });
  }

  async *list(person?: string): AsyncIterable<string> {
    const pages = paginateListObjectsV2(
      { client: this.client },
      { Bucket: this.bucket, ...(person !== undefined && { Prefix: `${person}/` }) },
    )[Symbol.asyncIterator]();
    for (;;) {
      const { done, value } = await orUnavailable(() => pages.next());
      if (done) return;
      for (const { Key: key } of value.Contents ?? []) if (key !== undefined) yield key;
    }
  }

  private at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.bucket, Key: key };
  }
}
