import sharp from 'sharp';

/** Where the camera says that it was: the middle of Bhopal. */
const POSITION = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '23/1 15/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '77/1 24/1 0/1',
};

/** A photo as phones make them: 80 × 40, left half red, right half blue, lying on its side, with position and camera. */
export function aPhoto(format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> {
  const left = { create: { width: 40, height: 40, channels: 3, background: 'red' } } as const;
  return sharp({ create: { width: 80, height: 40, channels: 3, background: 'blue' } })
    .composite([{ input: left, left: 0, top: 0 }])
    .withExif({ IFD0: { Make: 'Pocketcam 9' }, IFD3: POSITION })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();
}

/** A picture of one colour, in any format. */
export function aPicture(format: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff', width = 20, height = 10): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: 'green' }, limitInputPixels: false })
    .toFormat(format)
    .toBuffer();
}

/** A PDF of one empty page. @param more objects beside it */
export function aPdf(more = ''): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n` +
      `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>\nendobj\n${more}` +
      `trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );
}
