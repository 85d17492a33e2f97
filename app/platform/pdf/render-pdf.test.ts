import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openApart } from '#app/platform/apart/apart.ts';
import { openedPdf, signsInPdf } from '#test/pdf-contents.ts';
import { run } from './compile.ts';
import { directionOfLanguage, type PdfDocument, spellOut } from './pdf-document.ts';
import { renderPdf } from './render-pdf.ts';

const apart = openApart(join(import.meta.dirname, '..', '..'));

const document = (more: Partial<PdfDocument> = {}): PdfDocument => ({
  title: 'CV',
  language: 'sv',
  heading: 'Amira Haddad',
  blocks: [
    { kind: 'heading', text: 'Arbete' },
    {
      kind: 'entries',
      items: [
        {
          beside: '2015–2019',
          title: 'Kock, Åre Övre',
          lines: [{ text: 'عملت في مطعم ICA Maxi من 2015 حتى 2019 (4 سنوات)', language: 'ar' }],
        },
      ],
    },
    { kind: 'pairs', items: [{ label: 'Telefon', value: '070-174 06 35' }] },
    {
      kind: 'list',
      items: [
        { text: 'ሰላም ትግርኛ', language: 'ti' },
        { text: 'Привіт', language: 'uk' },
      ],
    },
    { kind: 'table', header: ['Språk', 'Nivå'], rows: [['Dari', 'Modersmål']] },
    { kind: 'paragraph', text: 'Körkort B', tone: 'quiet' },
  ],
  ...more,
});

async function printed(wanted: PdfDocument): Promise<Uint8Array> {
  const answer = await renderPdf(apart, wanted);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

describe('a printed document', () => {
  it('is tagged PDF/UA-1 that says its languages and can be read out in Swedish, Arabic, Tigrinya and Ukrainian', async () => {
    const pdf = await printed(document());
    const inside = openedPdf(pdf);
    expect(inside).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(inside).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(inside).toContain('/StructTreeRoot');
    for (const tag of ['/Title', '/H1', '/TH', '/TD', '/LI']) expect(inside, tag).toContain(`/S ${tag}`);
    for (const language of ['sv', 'ar', 'ti', 'uk']) expect(inside, language).toContain(`/Lang (${language})`);
    const signs = signsInPdf(pdf);
    for (const sign of 'ÅÖMatعملتሰላПрив4') expect([...signs], sign).toContain(sign);
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1);
  });

  it('tells nobody’s name, author or date in the information of the file', async () => {
    const file = await PDFDocument.load(await printed(document()), { updateMetadata: false });
    expect(file.getTitle()).toBe('CV');
    expect([file.getAuthor(), file.getSubject(), file.getKeywords(), file.getCreationDate()]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('starts from the right in Arabic', async () => {
    const file = openedPdf(await printed(document({ language: 'ar', title: 'السيرة الذاتية' })));
    expect(file).toContain('/Lang (ar)');
  });

  it('shows markup that somebody typed as the text it is', async () => {
    const typed = [
      '#panic("x")',
      '#read("/etc/passwd")',
      '$x$ *bold* _it_ @ref <label> // /* `raw`',
      '#import "@preview/x:0.1.0"',
      '\\u{41} ] } "#{',
      '<script>alert(1)</script>',
      '= Heading\n- list\n+ list\n/ term: x',
      '\u0000\u0007\u202e\ufeff\uffff\ud800x',
    ];
    const answer = await run(
      (spellOut(document({ blocks: typed.map((text) => ({ kind: 'paragraph', text })) })) as { value: unknown }).value,
    );
    expect(answer).toHaveProperty('pdf');
    const signs = signsInPdf((answer as { pdf: Uint8Array }).pdf);
    for (const sign of '#$*_@<>/`]}"=') expect([...signs], sign).toContain(sign);
  });

  it('is printed or refused, never broken, whatever was typed', { timeout: 60_000 }, async () => {
    const anything = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\n', '#', '"', '\\', 'ع', 'ሰ', 'é', '\u200f'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(anything, anything, fc.constantFrom('sv', 'ar', 'ti'), async (title, text, language) => {
        const spelt = spellOut(document({ language, heading: title, blocks: [{ kind: 'paragraph', text }] }));
        const answer = await run((spelt as { value: unknown }).value);
        expect('pdf' in answer || answer.undrawable.length > 0).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('takes languages that are no tags for left to right', async () => {
    for (const language of ['', 'x', 'qqq', 'sv-x-lattlast', '../..', '"'])
      expect((await renderPdf(apart, document({ language }))).ok, language).toBe(true);
    expect(['ar', 'fa', 'prs', 'ckb', 'ur', 'ti', 'so', 'nonsense!'].map(directionOfLanguage)).toEqual([
      ...Array(5).fill('rtl'),
      ...Array(3).fill('ltr'),
    ]);
  });

  // Georgian and chess stand in fonts that many machines have: a paper must not depend on the machine that printed it.
  it.each(['中文', 'აბ', '♞♘'])(
    'is refused with the characters that no font of the product can draw: %s',
    async (heading) => {
      expect(await renderPdf(apart, document({ heading }))).toEqual({
        ok: false,
        problem: { reason: 'characters', characters: [...heading] },
      });
    },
  );

  it('is refused when it is longer than any paper', async () => {
    const long = { kind: 'paragraph', text: 'x'.repeat(70_000) } as const;
    expect(await renderPdf(apart, document({ blocks: [long] }))).toEqual({
      ok: false,
      problem: { reason: 'too-long' },
    });
  });
});
