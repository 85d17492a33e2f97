/** A phone number as operators want it, '+46701234567'; undefined when it is none. A number without a country is Swedish. */
export function toInternational(typed: string): string | undefined {
  const bare = typed
    .normalize('NFKC')
    .replace(/\(0\)/g, '')
    .replace(/[\s()./–-]/g, '');
  const full = bare.replace(/^00/, '+').replace(/^0/, '+46');
  return /^\+[1-9]\d{6,14}$/.test(full) ? full : undefined;
}
