/** First languages that are offered in forms (ISO 639); stored codes may be any. Sorted by their name in the reader's language when shown. */
export const offeredLanguages = [
  'am', 'ar', 'arc', 'az', 'bg', 'bn', 'bs', 'ckb', 'cs', 'de', 'el', 'en', 'es', 'et', 'fa', 'fi', 'fr', 'ha', 'hi', 'hr', 'hu', 'hy',
  'it', 'ka', 'kmr', 'lt', 'lv', 'mk', 'ml', 'mn', 'my', 'nb', 'ne', 'nl', 'om', 'pa', 'pl', 'prs', 'ps', 'pt', 'rn', 'ro', 'rom',
  'ru', 'rw', 'si', 'sk', 'sl', 'so', 'sq', 'sr', 'sv', 'sw', 'syr', 'ta', 'te', 'th', 'ti', 'tl', 'tr', 'ug', 'uk', 'ur', 'uz', 'vi', 'wo', 'yo', 'zh',
] as const;
