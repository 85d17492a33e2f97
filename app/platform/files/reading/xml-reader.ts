import { limits } from './limits.ts';
import { ReadingError } from './reading-error.ts';

/** Told, in order, what stands in an XML text. Names come without their prefix; `isEmpty`: no closing will follow. */
export type XmlListener = {
  open(name: string, attributes: string, isEmpty: boolean): void;
  text(text: string): void;
  close(name: string): void;
};

/**
 * Reads the XML inside a workbook piece by piece. It knows elements, texts, comments and the five built-in entities, and
 * nothing else: a document type, the ground of entity bombs and of reading other files, is refused.
 */
export class XmlReader {
  #rest = '';
  readonly #listener: XmlListener;
  readonly #decoder = new TextDecoder('utf-8');

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  /** Takes the next bytes. */
  push(bytes: Buffer): void {
    this.#read(this.#rest + this.#decoder.decode(bytes, { stream: true }));
  }

  /** Says that nothing more comes. Throws ReadingError when something was left open. */
  end(): void {
    this.#read(this.#rest + this.#decoder.decode());
    if (this.#rest.includes('<')) throw new ReadingError('file-damaged');
  }

  #read(text: string): void {
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag === -1) break;
      if (tag > at) this.#listener.text(plain(text.slice(at, tag)));
      const next = this.#tag(text, tag);
      if (next === -1) {
        at = tag;
        break;
      }
      at = next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > limits.tokenCharacters) throw new ReadingError('file-damaged');
  }

  // Where reading goes on after the tag, or -1 when its end has not come yet.
  #tag(text: string, at: number): number {
    const sign = text[at + 1];
    if (sign === undefined) return -1;
    if (sign === '!') return this.#declaration(text, at);
    if (sign === '?') return after(text, '?>', at);
    const end = endOfTag(text, at);
    if (end === -1) return -1;
    if (sign === '/') {
      this.#listener.close(bare(text.slice(at + 2, end).trim()));
      return end + 1;
    }
    const isEmpty = text[end - 1] === '/';
    const inner = text.slice(at + 1, isEmpty ? end - 1 : end);
    const space = inner.search(/\s/);
    const name = space === -1 ? inner : inner.slice(0, space);
    this.#listener.open(bare(name), space === -1 ? '' : inner.slice(space), isEmpty);
    return end + 1;
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return after(text, '-->', at);
    if (text.startsWith('<![CDATA[', at)) {
      const end = after(text, ']]>', at);
      if (end !== -1) this.#listener.text(text.slice(at + 9, end - 3));
      return end;
    }
    if (text.length - at < 9) return -1;
    throw new ReadingError('unsafe-xml');
  }
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

// A '>' inside a quoted value does not end the tag.
function endOfTag(text: string, at: number): number {
  const end = text.indexOf('>', at);
  if (end === -1) return -1;
  const quote = text.indexOf('"', at);
  if (quote === -1 || quote > end) return end;
  let open = '';
  for (let position = at; position < text.length; position++) {
    const sign = text[position];
    if (open !== '') {
      if (sign === open) open = '';
    } else if (sign === '"' || sign === "'") open = sign;
    else if (sign === '>') return position;
  }
  return -1;
}

function bare(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

const attributePatterns = new Map<string, RegExp>();

/** The value of an attribute, undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = attributePatterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|\\s)(?:[\\w-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    attributePatterns.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  return match === null ? undefined : plain(match[1] ?? match[2] ?? '');
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities resolved; one that is not built in stays as it is written. */
function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
  });
}
