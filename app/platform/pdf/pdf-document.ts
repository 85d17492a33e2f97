import { ok, type Result, refuse } from '#app/shared/result.ts';

/** A text and the language it is written in, as a BCP 47 tag. A plain string is in the document's language. */
export type PdfText = string | { text: string; language: string };

/** What a document is made of, from top to bottom. */
export type PdfBlock =
  | { kind: 'new-page' }
  | { kind: 'heading'; text: PdfText; level?: 1 | 2 }
  | { kind: 'paragraph'; text: PdfText; tone?: 'quiet' | 'strong' }
  | { kind: 'list'; items: PdfText[] }
  /** Labels and what stands beside them. */
  | { kind: 'pairs'; items: { label: PdfText; value: PdfText }[] }
  /** Rows with a time or another short word beside each: a CV, minutes, steps of a plan. */
  | { kind: 'entries'; items: { beside?: PdfText; title: PdfText; lines?: PdfText[] }[] }
  /** The header row is repeated on every page. `widths` are shares, one a column. */
  | { kind: 'table'; header: PdfText[]; rows: PdfText[][]; widths?: number[] }
  /** An SVG made by the program, beside the words that say the same: a QR code and its address. */
  | { kind: 'picture'; picture: string; text: PdfText }
  /** One column a day, in large type. `picture` is an SVG made by the program, beside the words that say the same. */
  | { kind: 'days'; days: PdfDay[] };

export type PdfDay = {
  heading: PdfText;
  note?: PdfText;
  items: { picture: string; time: PdfText; title: PdfText; lines: PdfText[]; isOff: boolean }[];
};

/**
 * A document to print. `title` is what the reader's window and file information show, so it names nobody; `heading` is what stands
 * at the top of the first page. The file's information holds nothing else: no author, no date.
 */
export type PdfDocument = {
  title: string;
  language: string;
  heading: PdfText;
  /** Under the heading. */
  lead?: PdfText;
  blocks: PdfBlock[];
  /** At the foot of every page, before the page number. */
  footer?: PdfText;
  /** A4 upright unless said; what hangs on a wall lies down. */
  paper?: 'a4-landscape' | 'a3-landscape';
};

/** What the template is given: every text with language and direction. */
export type SpokenText = { text: string; language: string; direction: 'ltr' | 'rtl' };

const MOST_CHARACTERS = 60_000;
const MOST_TEXTS = 4_000;

/** Which way a language is written, by its tag; left to right when the tag is not known. */
export function directionOfLanguage(tag: string): 'ltr' | 'rtl' {
  try {
    return new Intl.Locale(tag).getTextInfo?.().direction === 'rtl' ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

// What no file may hold as text: control characters but for new lines, byte order marks, half characters, what is none at all.
const printable = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Noncharacter_Code_Point}\uFEFF]/gu, ' ');

/** Gives every text of a document its language and direction. Refuses what is longer than any paper here: printing it would hold others up. */
export function spellOut(document: PdfDocument): Result<unknown, 'too-long'> {
  let characters = 0;
  let texts = 0;
  const spoken = (text: PdfText): SpokenText => {
    const given = typeof text === 'string' ? { text, language: document.language } : text;
    characters += given.text.length;
    texts += 1;
    // Of a tag the language alone: Typst takes two or three letters.
    const language = /^[a-z]{2,3}(?=-|$)/i.exec(given.language)?.[0].toLowerCase() ?? 'en';
    return { text: printable(given.text), language, direction: directionOfLanguage(given.language) };
  };
  const spell = (block: PdfBlock): unknown => {
    switch (block.kind) {
      case 'new-page':
        return block;
      case 'heading':
      case 'paragraph':
      case 'picture':
        return { ...block, text: spoken(block.text) };
      case 'list':
        return { ...block, items: block.items.map(spoken) };
      case 'pairs':
        return {
          ...block,
          items: block.items.map(({ label, value }) => ({ label: spoken(label), value: spoken(value) })),
        };
      case 'entries':
        return {
          ...block,
          items: block.items.map(({ beside, title, lines = [] }) => ({
            beside: beside === undefined ? null : spoken(beside),
            title: spoken(title),
            lines: lines.map(spoken),
          })),
        };
      case 'days':
        return {
          kind: block.kind,
          days: block.days.map(({ heading, note, items }) => ({
            heading: spoken(heading),
            note: note === undefined ? null : spoken(note),
            items: items.map(({ picture, time, title, lines, isOff }) => ({
              ...{ picture, isOff, time: spoken(time), title: spoken(title), lines: lines.map(spoken) },
            })),
          })),
        };
      case 'table':
        return {
          kind: block.kind,
          widths: block.widths ?? block.header.map(() => 1),
          header: block.header.map(spoken),
          rows: block.rows.map((row) => row.map(spoken)),
        };
    }
  };
  const spelt = {
    paper: document.paper ?? 'a4',
    title: spoken(document.title),
    heading: spoken(document.heading),
    lead: document.lead === undefined ? null : spoken(document.lead),
    footer: document.footer === undefined ? null : spoken(document.footer),
    blocks: document.blocks.map(spell),
  };
  return characters > MOST_CHARACTERS || texts > MOST_TEXTS ? refuse('too-long') : ok(spelt);
}
