import sharp, { type Sharp } from 'sharp';
import { AttachmentDamaged, AttachmentTooLarge, MOST_PIXELS } from './errors';
import type { AttachmentType } from './media-type';
import { Turns } from './turns';

export type ImageType = Exclude<AttachmentType, 'application/pdf'>;

// Citizens' pictures do not stay in memory once they are stored.
sharp.cache(false);
// A decoder that is never run has no hole: SVG, TIFF, GIF, HEIF and the rest are refused before a byte of them is parsed.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp'].map((kind) => `VipsForeignLoad${kind}Buffer`) });

/** One after the other: the largest takes some 400 MB while it is turned, and an ordinary one a third of a second. */
const turns = new Turns(1);
const LONGEST_SECONDS = 30;

/** What a picture is written as: 85 of 100 shows every letter of a slip, in about the bytes that a phone makes of it. */
const WRITERS: Readonly<Record<ImageType, (picture: Sharp) => Sharp>> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 85 }),
  'image/png': (picture) => picture.png(),
  'image/webp': (picture) => picture.webp({ quality: 85 }),
};

/**
 * The picture made anew from its pixels, of the same kind and the right way up. What is not pixels is gone: position,
 * camera, date and thumbnail (EXIF, XMP, IPTC), colour profile, all pages but the first, and whatever hangs on behind it.
 * The same bytes give the same bytes, as long as the encoder is the same.
 *
 * @throws AttachmentTooLarge, AttachmentDamaged
 */
export function cleanImage(bytes: Buffer, type: ImageType): Promise<Buffer> {
  return turns.take(async () => {
    const { width, height, format } = await read(bytes);
    if (`image/${format}` !== type) throw new AttachmentDamaged();
    if (width * height > MOST_PIXELS) throw new AttachmentTooLarge();
    const picture = sharp(bytes, {
      ...{ limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1, autoOrient: true },
    }).timeout({ seconds: LONGEST_SECONDS });
    return orDamaged(WRITERS[type](picture).toBuffer());
  });
}

/** The header alone: the pixels of a picture that claims to be vast are never unpacked. */
function read(bytes: Buffer) {
  return orDamaged(sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata());
}

/** What libvips says of a file that it cannot read is of no use to whoever sent it. */
async function orDamaged<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch {
    throw new AttachmentDamaged();
  }
}
