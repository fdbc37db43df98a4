import { checkPdf } from './check-pdf';
import { cleanImage } from './clean-image';
import { AttachmentEmpty, AttachmentTooLarge, AttachmentTypeUnsupported, LARGEST_ATTACHMENT } from './errors';
import { type AttachmentType, mediaTypeOf } from './media-type';

/**
 * What can be told of an upload without reading it: its type. Cheap, so that nothing else is bothered with the rest.
 * @throws AttachmentEmpty, AttachmentTooLarge, AttachmentTypeUnsupported
 */
export function typeOfUpload(upload: Buffer): AttachmentType {
  if (upload.length === 0) throw new AttachmentEmpty();
  if (upload.length > LARGEST_ATTACHMENT) throw new AttachmentTooLarge();
  const type = mediaTypeOf(upload);
  if (type === null) throw new AttachmentTypeUnsupported();
  return type;
}

/**
 * The upload as it may be kept: pictures made anew, PDFs as they are.
 * @throws AttachmentDamaged, AttachmentActiveContent, AttachmentTooLarge
 */
export async function cleanContent(upload: Buffer, type: AttachmentType): Promise<Buffer> {
  if (type !== 'application/pdf') return cleanImage(upload, type);
  checkPdf(upload);
  return upload;
}
