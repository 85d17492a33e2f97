import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openApart } from '#app/platform/apart/apart.ts';
import { aBomb, aDocx, anOdt, aPdf, aPicture, docxTie, pdfWith } from '../../testing/sample-files.ts';
import { run } from './clean-file.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const utf8 = (words: string) => new TextEncoder().encode(words);
const read = (bytes: Uint8Array) => run({ bytes });
async function kept(bytes: Uint8Array) {
  const cleaned = await read(bytes);
  if ('problem' in cleaned) throw new Error(cleaned.problem);
  return cleaned;
}

describe('a file that is taken', () => {
  it('is a PDF without its author', async () => {
    const { type, bytes, remarks } = await kept(await aPdf());
    expect(type).toBe('application/pdf');
    expect(remarks).toEqual(['information-removed']);
    expect(text(bytes)).not.toMatch(/Kanarie/);
    const again = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(again.getPageCount()).toBe(1);
    expect(again.getAuthor() ?? '').toBe('');
  });

  it('is a signed PDF exactly as it was, and this is said', async () => {
    const signed = await aPdf('Avtal', pdfWith.signature);
    expect(await kept(signed)).toEqual({ type: 'application/pdf', bytes: signed, remarks: ['signed-kept'] });
  });

  it.each(['jpeg', 'png'] as const)('is a %s without place, camera and what was hung on behind it', async (format) => {
    const picture = await aPicture(format);
    expect(await sharp(picture).metadata()).toHaveProperty('exif');
    const polyglot = new Uint8Array(Buffer.concat([picture, utf8('<script>alert(1)</script>')]));
    for (const given of [picture, polyglot]) {
      const { bytes, remarks } = await kept(given);
      const drawn = await sharp(bytes).metadata();
      expect(drawn).not.toHaveProperty('exif');
      expect([drawn.width, drawn.height, drawn.format]).toEqual([60, 40, format]);
      expect(text(bytes)).not.toMatch(/Kanarie|script/);
      expect(remarks).toEqual(['picture-rewritten']);
    }
  });

  it('is a Word document without its author; its template elsewhere is let go, links stay', async () => {
    const template = {
      'word/settings.xml': '<?xml version="1.0"?><w:settings><w:attachedTemplate r:id="x"/><w:zoom/></w:settings>',
      'word/_rels/settings.xml.rels': docxTie('attachedTemplate', 'file:///server/Kanarie.dotm')[
        'word/_rels/document.xml.rels'
      ] as string,
      ...docxTie('hyperlink', 'https://example.org'),
      'word/media/image1.jpeg': await aPicture(),
    };
    const { bytes, remarks } = await kept(aDocx(template));
    const parts = Object.entries(unzipSync(bytes));
    expect(parts.map(([, part]) => text(part)).join()).not.toMatch(/Kanarie|attachedTemplate/);
    expect(text(unzipSync(bytes)['word/_rels/document.xml.rels'] as Uint8Array)).toContain('https://example.org');
    expect(remarks).toEqual(['information-removed']);
    expect(await kept(aDocx({ 'word/comments.xml': '<w:comments/>' }))).toMatchObject({
      remarks: ['information-removed', 'tracked-changes'],
    });
  });

  it('is an OpenDocument text without its author', async () => {
    const { type, bytes } = await kept(anOdt({ 'Thumbnails/thumbnail.png': 'Kanarie' }));
    expect(type).toBe('application/vnd.oasis.opendocument.text');
    expect(Object.values(unzipSync(bytes)).map(text).join()).not.toMatch(/Kanarie/);
    expect(text(bytes.subarray(30, 80))).toContain('mimetypeapplication/vnd.oasis.opendocument.text');
  });

  it.each([
    ['UTF-8', utf8('Åsa & Öl'), []],
    ['Windows', new Uint8Array([0xc5, 0x73, 0x61, 0x20, 0x26, 0x20, 0xd6, 0x6c]), ['text-converted']],
    [
      'UTF-16',
      new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Åsa & Öl', 'utf16le')])),
      ['text-converted'],
    ],
  ])('is plain text in UTF-8, written in %s', async (_, bytes, remarks) => {
    expect(await kept(bytes)).toEqual({ type: 'text/plain', bytes: utf8('Åsa & Öl'), remarks });
  });
});

describe('a file that is not taken', async () => {
  const heic = utf8('\0\0\0\u0018ftypheic\0\0\0\0mif1heic');
  const cfb = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]);
  const macroTypes = {
    '[Content_Types].xml':
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
  };
  const field = '<w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd </w:instrText></w:r>';
  it.each<[string, string, Uint8Array]>([
    ['a picture of a telephone', 'picture-heic', heic],
    ['an older Word document', 'word-old', cfb],
    ['a web page', 'markup', utf8('<!DOCTYPE html><p>hej')],
    ['a web page after some words', 'markup', utf8('hej <script src=x></script>')],
    ['an SVG', 'markup', utf8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['an SVG with a head', 'markup', utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF', 'type-not-allowed', utf8('GIF89a0000000000')],
    ['a program', 'type-not-allowed', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0])],
    ['bytes that are no text', 'type-not-allowed', new Uint8Array([1, 2, 3, 4, 5])],
    ['white space', 'file-broken', utf8(' \n ')],
    ['a PDF with a script', 'file-scripts', await aPdf('x', pdfWith.script)],
    ['a PDF that starts a program', 'file-scripts', await aPdf('x', pdfWith.launch)],
    ['a PDF with a script under a disguised name', 'file-scripts', await aPdf('x', pdfWith.disguisedScript)],
    ['a PDF with a file in it', 'file-embedded', await attached()],
    ['half a PDF', 'file-broken', utf8('%PDF-1.7\n1 0 obj\n<<')],
    ['a Word document with macros', 'file-macros', aDocx({ 'word/vbaProject.bin': 'x' })],
    ['a Word document of the kind that may have macros', 'file-macros', aDocx(macroTypes)],
    [
      'a Word document with a field that fetches',
      'file-macros',
      aDocx({ 'word/document.xml': `<w:document>${field}</w:document>` }),
    ],
    ['a Word document with a program in it', 'file-embedded', aDocx({ 'word/embeddings/oleObject1.bin': 'x' })],
    [
      'a Word document that draws a picture from elsewhere',
      'file-embedded',
      aDocx(docxTie('image', 'https://spy.example/p.png')),
    ],
    ['a Word document whose link runs something', 'file-embedded', aDocx(docxTie('hyperlink', 'file:///c:/x.exe'))],
    [
      'a Word document that brings its own entities',
      'file-broken',
      aDocx({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' }),
    ],
    ['a Word document with a way out of its folder', 'file-broken', aDocx({ '../../etc/cron.d/x': 'x' })],
    ['a Word document that unpacks to hundreds of megabytes', 'file-bomb', aBomb()],
    ['an OpenDocument text with macros', 'file-macros', anOdt({ 'Basic/script-lc.xml': '<x/>' })],
    ['a locked OpenDocument text', 'file-locked', anOdt({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' })],
    ['an OpenDocument text with an object', 'file-embedded', anOdt({ 'Object 1/content.xml': '<x/>' })],
  ])('is %s: %s', async (_, problem, bytes) => {
    expect(await read(bytes)).toEqual({ problem });
  });

  async function attached() {
    const pdf = await PDFDocument.load(await aPdf());
    await pdf.attach(utf8('x'), 'x.exe');
    return pdf.save();
  }

  it('is a picture of more pixels than a screen could show, found without drawing it', async () => {
    const flood = await aPicture('png');
    const header = new DataView(flood.buffer, flood.byteOffset);
    header.setUint32(16, 60_000);
    header.setUint32(20, 60_000);
    expect(await read(flood)).toEqual({ problem: expect.stringMatching(/picture-too-big|file-broken/) });
  });

  it('never breaks out of its frame, whatever was done to it: it is taken or told why not', async () => {
    const seeds = [await aPdf(), await aPicture(), await aPicture('png'), aDocx(), anOdt(), utf8('text')];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 30 }),
        fc.nat(),
        async (seed, flips, cut) => {
          const bytes = new Uint8Array(seed);
          for (const [at, value] of flips) bytes[at % bytes.length] = value;
          const cleaned = await read(bytes.subarray(0, bytes.length - (cut % 40)));
          expect('problem' in cleaned ? cleaned.problem : cleaned.type).toMatch(/^[a-z]/);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('work apart', () => {
  const apart = openApart(join(import.meta.dirname, '..', '..', '..', '..'));
  const module = 'features/documents/server/clean/clean-file.ts';

  it('gives the same answer as work here', async () => {
    const bytes = aDocx();
    const answer = await apart(module, { bytes }, { mostMs: 20_000, mostBytes: 400 * 1024 * 1024 });
    expect(answer).toEqual({ ok: true, value: await read(bytes) });
  });

  it('is ended when it takes too long, and when there is nothing to run', async () => {
    expect(await apart(module, { bytes: aBomb() }, { mostMs: 1, mostBytes: 4e8 })).toEqual({
      ok: false,
      problem: 'too-slow',
    });
    expect(await apart('features/nothing.ts', {}, { mostMs: 18_000, mostBytes: 4e8 })).toEqual({
      ok: false,
      problem: 'broken',
    });
  });

  it('is ended when it takes too much memory', async () => {
    const hungry = 'features/documents/testing/hungry.ts';
    expect(await apart(hungry, {}, { mostMs: 20_000, mostBytes: 200 * 1024 * 1024 })).toEqual({
      ok: false,
      problem: 'too-big',
    });
  });
});
