export { type Attachment, Attachments } from './attachments';
export {
  AttachmentActiveContent,
  AttachmentDamaged,
  AttachmentEmpty,
  AttachmentTooLarge,
  AttachmentTypeUnsupported,
  LARGEST_ATTACHMENT,
} from './content/errors';
export { ATTACHMENT_TYPES, type AttachmentType } from './content/media-type';
export { AttachmentInfected, ScannerUnavailable } from './scanning/errors';
export { AttachmentStoreUnavailable } from './storage/attachment-store';
