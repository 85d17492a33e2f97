import { createHash } from 'node:crypto';

/** The same id for the same parts, whenever it is asked for: what is made of a task or a placement is made once (RFC 9562, version 8). */
export function oneId(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join('|')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
