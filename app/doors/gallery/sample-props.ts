import type { GalleryTexts } from './gallery-texts.ts';

export type SampleProps = { t: GalleryTexts; dir: 'ltr' | 'rtl' };
