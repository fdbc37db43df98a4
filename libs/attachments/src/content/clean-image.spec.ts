import sharp from 'sharp';
import { cleanImage } from './clean-image';
import { aPhoto, aPicture } from './pictures.fixture';

const TYPES = [
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
] as const;

describe('a picture that is cleaned', () => {
  it.each(TYPES)('keeps its kind and its pixels and loses all that was written into it (%s)', async (format, type) => {
    const photo = await aPhoto(format);
    const before = await sharp(photo).metadata();
    expect(before).toMatchObject({ orientation: 6, exif: expect.any(Buffer) });
    expect(photo.includes('Pocketcam')).toBe(true);

    const cleaned = await cleanImage(photo, type);
    const after = await sharp(cleaned).metadata();
    expect(after).toMatchObject({ format, width: 40, height: 80 });
    for (const written of ['exif', 'icc', 'iptc', 'xmp', 'orientation'] as const)
      expect({ written, value: after[written] }).toEqual({ written, value: undefined });
    expect(cleaned.includes('Pocketcam') || cleaned.includes('Exif')).toBe(false);
  });

  it('stands the right way up: what was left is above', async () => {
    const { data } = await sharp(await cleanImage(await aPhoto('png'), 'image/png'))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([255, 0, 0]);
    expect([...data.subarray(-3)]).toEqual([0, 0, 255]);
  });

  it.each(TYPES)('loses what hangs on behind it (%s)', async (format, type) => {
    const twoThings = Buffer.concat([await aPicture(format), Buffer.from('<script>alert(1)</script>')]);
    expect((await cleanImage(twoThings, type)).includes('script')).toBe(false);
  });

  it('is the same each time, so that the same file is known again', async () => {
    const photo = await aPhoto();
    expect((await cleanImage(photo, 'image/jpeg')).equals(await cleanImage(photo, 'image/jpeg'))).toBe(true);
  });

  it('is one page of those that move', async () => {
    const moving = await sharp([await aPicture('png'), await aPhoto('png')], { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    expect((await sharp(await cleanImage(moving, 'image/webp')).metadata()).pages).toBeUndefined();
  });

  it('is refused when it would unpack to more than 50 megapixels, before it is unpacked', async () => {
    const bomb = await aPicture('png', 10_000, 10_000);
    expect(bomb.length).toBeLessThan(2_000_000);
    const start = performance.now();
    await expect(cleanImage(bomb, 'image/png')).rejects.toMatchObject({ code: 'ATTACHMENT_TOO_LARGE' });
    expect(performance.now() - start).toBeLessThan(200);
  });

  it.each([
    ['cut off', (photo: Buffer) => photo.subarray(0, photo.length / 2)],
    ['a beginning alone', (photo: Buffer) => photo.subarray(0, 12)],
    ['of noise after its first bytes', (photo: Buffer) => Buffer.concat([photo.subarray(0, 4), Buffer.alloc(500, 7)])],
  ])('is refused as damaged when it is %s', async (_, damage) => {
    for (const [format, type] of TYPES)
      await expect(cleanImage(damage(await aPhoto(format)), type)).rejects.toMatchObject({
        code: 'ATTACHMENT_DAMAGED',
      });
  });
});

describe('the decoders', () => {
  it.each(['gif', 'tiff'] as const)('of other formats never run (%s)', async (format) => {
    const disguised = await aPicture(format);
    await expect(cleanImage(disguised, 'image/jpeg')).rejects.toMatchObject({ code: 'ATTACHMENT_DAMAGED' });
    await expect(sharp(disguised).metadata()).rejects.toThrow('unsupported image format');
  });

  it('never read SVG', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    await expect(sharp(svg).metadata()).rejects.toThrow('unsupported image format');
  });
});
