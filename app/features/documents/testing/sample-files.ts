import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { zipSync } from 'fflate';
import sharp from 'sharp';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A PDF of one page that tells who made it; `change` may plant something in it. */
export async function aPdf(text = 'Intyg', change: (pdf: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([300, 200]).drawText(text, { x: 20, y: 100, size: 14 });
  pdf.setAuthor('Författare Kanarie');
  pdf.setTitle('Titel Kanarie');
  change(pdf);
  return pdf.save({ useObjectStreams: false });
}

/** What can stand in a PDF that must not: by what it is. */
export const pdfWith = {
  script: (pdf: PDFDocument) => {
    pdf.addJavaScript('greet', 'app.alert("hello")');
  },
  launch: (pdf: PDFDocument) => {
    const action = pdf.context.obj({ Type: 'Action', S: 'Launch', F: PDFString.of('cmd.exe') });
    pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.register(action));
  },
  disguisedScript: (pdf: PDFDocument) => {
    const action = pdf.context.obj({});
    action.set(PDFName.of('S'), PDFName.of('Java#53cript'));
    pdf.catalog.set(PDFName.of('OpenAction'), action);
  },
  signature: (pdf: PDFDocument) => {
    pdf.catalog.set(
      PDFName.of('Mark'),
      pdf.context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3], Contents: PDFHexString.of('00') }),
    );
  },
};

/** A picture with the place it was taken at. */
export async function aPicture(format: 'jpeg' | 'png' = 'jpeg', width = 60): Promise<Uint8Array> {
  const drawn = sharp({ create: { width, height: 40, channels: 3, background: '#3a7' } }).withExif({
    IFD0: { Artist: 'Kanarie', Copyright: 'Kanarie' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 20/1 0/1' },
  });
  return new Uint8Array(await drawn.toFormat(format).toBuffer());
}

const DOCX_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** A Word document whose information tells who made it; `more` adds or replaces parts. */
export function aDocx(more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': DOCX_TYPES,
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml':
      '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Hej</w:t></w:r></w:p></w:body></w:document>',
    'docProps/core.xml': '<?xml version="1.0"?><x><dc:creator>Kanarie</dc:creator></x>',
    'docProps/app.xml': '<?xml version="1.0"?><x><Company>Kanarie AB</Company></x>',
    ...more,
  };
  return zipped(parts);
}

/** Relations of a Word document with one tie of a kind to somewhere. */
export function docxTie(kind: string, target: string): Record<string, string> {
  return {
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/></Relationships>`,
  };
}

/** An OpenDocument text; `more` adds or replaces parts. */
export function anOdt(more: Record<string, string | Uint8Array> = {}): Uint8Array {
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml':
      '<?xml version="1.0"?><office:document-content><office:body>Hej</office:body></office:document-content>',
    'meta.xml': '<?xml version="1.0"?><m><dc:creator>Kanarie</dc:creator></m>',
    'META-INF/manifest.xml': '<?xml version="1.0"?><manifest:manifest></manifest:manifest>',
    ...more,
  });
}

/** A Word document of less than a megabyte that unpacks to hundreds. */
export function aBomb(): Uint8Array {
  return aDocx({ 'word/media/big.bmp': new Uint8Array(200 * 1024 * 1024) });
}

function zipped(parts: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        [typeof part === 'string' ? bytesOf(part) : part, { level: name === 'mimetype' ? 0 : 6 }],
      ]),
    ),
  );
}
