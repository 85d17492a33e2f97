import type { GalleryTexts } from './texts-sv.ts';

export type SampleProps = { t: GalleryTexts; dir: 'ltr' | 'rtl' };
