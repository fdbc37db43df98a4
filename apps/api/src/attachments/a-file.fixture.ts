import { readdirSync } from 'node:fs';
import sharp from 'sharp';

/** The smallest PDF that says something. */
export const aPdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj\n(${text})\nendobj\n%%EOF\n`, 'latin1');

/** As a phone takes it: 60 × 30, on its side, in Bhopal. */
export const aPhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 30, channels: 3, background: 'teal' } })
    .withExif({ IFD0: { Make: 'Pocketcam' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '23/1 15/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** How many files lie in a folder and those below it. */
export const filesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length;
