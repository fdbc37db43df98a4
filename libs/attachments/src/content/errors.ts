import { NivaranError } from '@nivaran/platform';

/** Bytes in an upload at most: 10 MB. */
export const LARGEST_ATTACHMENT = 10_000_000;
/** Pixels in a picture at most: what the largest cameras of phones make. */
export const MOST_PIXELS = 50_000_000;

export class AttachmentEmpty extends NivaranError {
  readonly code = 'ATTACHMENT_EMPTY';

  constructor() {
    super('There is nothing in the file. Choose it again.');
  }
}

export class AttachmentTooLarge extends NivaranError {
  readonly code = 'ATTACHMENT_TOO_LARGE';

  constructor() {
    super('A file may have 10 MB, and a picture 50 megapixels. Send a smaller one, such as a screenshot of it.', {
      bytes: LARGEST_ATTACHMENT,
      pixels: MOST_PIXELS,
    });
  }
}

/** Told by what is in it, whatever its name says. */
export class AttachmentTypeUnsupported extends NivaranError {
  readonly code = 'ATTACHMENT_TYPE_UNSUPPORTED';

  constructor() {
    super('The file is no JPEG, PNG, WebP or PDF, whatever its name says. Send a picture or a PDF of it.');
  }
}

export class AttachmentDamaged extends NivaranError {
  readonly code = 'ATTACHMENT_DAMAGED';

  constructor() {
    super('The file is damaged or not whole. Open it yourself, save it anew, and send that.');
  }
}

/** A PDF that does something when it is opened. */
export class AttachmentActiveContent extends NivaranError {
  readonly code = 'ATTACHMENT_ACTIVE_CONTENT';

  constructor() {
    super('The PDF holds a script, a program to start, or another file. Print it as a PDF anew, and send that.');
  }
}
