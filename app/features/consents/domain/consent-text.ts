import { z } from 'zod';

const words = (code: string, most: number) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.string({ error: code }).trim().min(1, code).max(most, 'too-long'),
  );

/** A tenant's own words in one language. `version`: the version that was shown to the one who changed it. */
export const consentTextForm = z.object({
  version: z.coerce.number().int().min(0),
  title: words('title-missing', 200),
  body: words('body-missing', 6000),
  readByNativeSpeaker: z
    .any()
    .optional()
    .transform((value) => value === 'on' || value === true),
});
export type ConsentTextForm = z.output<typeof consentTextForm>;

/** The words in which somebody is asked. `key`: what a form carries so that exactly these are kept with the answer. */
export type ConsentText = {
  key: string;
  language: string;
  version: number;
  own: boolean;
  title: string;
  /** Paragraphs, parted by an empty line. */
  body: string;
  readByNativeSpeaker: boolean;
};

/** What a form carries: '<language>:<own|shipped>:<version>'. */
export function textKeyOf(text: Pick<ConsentText, 'language' | 'own' | 'version'>): string {
  return `${text.language}:${text.own ? 'own' : 'shipped'}:${text.version}`;
}

export function parseTextKey(key: string): { language: string; own: boolean; version: number } | undefined {
  const found = /^([a-z]{2,3}(?:-[a-z]{1,8})*):(own|shipped):(\d{1,6})$/.exec(key);
  return found === null
    ? undefined
    : { language: found[1] as string, own: found[2] === 'own', version: Number(found[3]) };
}

/** The paragraphs of a text. */
export function paragraphsOf(body: string): string[] {
  return body
    .split(/\r?\n\s*\r?\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
