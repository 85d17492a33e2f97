import sharp from 'sharp';
import type { Cleaned } from './cleaned.ts';

const MOST_PIXELS = 50_000_000;

sharp.cache(false);
sharp.concurrency(1);

/** A picture drawn anew from its pixels, turned the right way up: place, camera and everything behind the picture stay outside. */
export async function cleanPicture(bytes: Uint8Array, format: 'jpeg' | 'png'): Promise<Cleaned> {
  const { width, height, format: found } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (found !== format) return { problem: 'file-broken' };
  if (width * height > MOST_PIXELS) return { problem: 'picture-too-big' };
  const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient().toColourspace('srgb');
  const drawn = await (format === 'jpeg' ? upright.jpeg({ quality: 88 }) : upright.png()).toBuffer();
  return {
    type: format === 'jpeg' ? 'image/jpeg' : 'image/png',
    bytes: new Uint8Array(drawn),
    remarks: ['picture-rewritten'],
  };
}
