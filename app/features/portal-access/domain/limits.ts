/** How long a card stays open for the first phone, in minutes. */
export const OPEN_MINUTES = 60;

/** How long a side stays open without a request and at the most, on a phone of her own and on one that several use; in seconds. */
export const ownPhone = {
  idleSeconds: 60 * 60,
  longestSeconds: 24 * 60 * 60,
  rememberedSeconds: 180 * 86_400,
} as const;
export const sharedPhone = { idleSeconds: 15 * 60, longestSeconds: 10 * 60 * 60 } as const;

/** Codes that fit no card, from one network address: a whole group may sit behind one, and those who get it right do not count. */
export const unknownCodes = { most: 30, windowSeconds: 15 * 60 } as const;
/** Digits from one network address, right or wrong. */
export const addressTries = { most: 300, windowSeconds: 15 * 60 } as const;

/** A code in a text message: how long it is good, and how many may be asked for from one address and for one number. */
export const SMS_SECONDS = 10 * 60;
export const smsFromAddress = { most: 20, windowSeconds: 60 * 60 } as const;
export const smsToNumber = { most: 3, windowSeconds: 30 * 60 } as const;
