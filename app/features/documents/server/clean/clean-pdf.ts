import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import { type Cleaned, RefusedFile } from './cleaned.ts';
import { withoutJpegInformation } from './picture-segments.ts';

const MOST_PAGES = 2000;
const running = new Set(['/JavaScript', '/Launch', '/ImportData', '/SubmitForm', '/GoToE', '/RichMedia', '/Rendition']);

/**
 * A PDF written anew without scripts, attached files and what it tells of its author. A signed one is looked through in the same way
 * but kept as it is: any change would break the signature.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Cleaned> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }).catch(
    (error: unknown) => {
      throw new RefusedFile(error instanceof EncryptedPDFError ? 'file-locked' : 'file-broken');
    },
  );
  const pages = pdf.getPageCount();
  if (pages < 1 || pages > MOST_PAGES) return { problem: 'file-broken' };
  const { context } = pdf;
  const objects = context.enumerateIndirectObjects();
  let isSigned = false;
  for (const [, object] of objects)
    for (const dict of dictionariesIn(object)) {
      refuseWhatRuns(dict);
      isSigned ||= dict.has(PDFName.of('ByteRange'));
    }
  if (isSigned) return { type: 'application/pdf', bytes, remarks: ['signed-kept'] };
  for (const [reference, object] of objects) {
    for (const dict of dictionariesIn(object))
      for (const name of ['Metadata', 'PieceInfo', 'LastModified', 'Thumb']) dict.delete(PDFName.of(name));
    if (object instanceof PDFStream && nameIn(object.dict, 'Type') === '/Metadata') context.delete(reference);
    else if (object instanceof PDFRawStream && nameIn(object.dict, 'Filter') === '/DCTDecode')
      context.assign(reference, PDFRawStream.of(object.dict, withoutJpegInformation(object.contents)));
  }
  const { Info } = context.trailerInfo;
  if (Info !== undefined) {
    const information = objects.find(([reference]) => reference === Info);
    if (information) context.delete(information[0]);
    delete context.trailerInfo.Info;
  }
  const written = await pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
  return { type: 'application/pdf', bytes: written, remarks: ['information-removed'] };
}

function refuseWhatRuns(dict: PDFDict): void {
  if (dict.has(PDFName.of('JS')) || dict.has(PDFName.of('XFA')) || running.has(nameIn(dict, 'S') ?? ''))
    throw new RefusedFile('file-scripts');
  if (dict.has(PDFName.of('EmbeddedFiles')) || nameIn(dict, 'Type') === '/EmbeddedFile' || dict.has(PDFName.of('EF')))
    throw new RefusedFile('file-embedded');
}

function nameIn(dict: PDFDict, key: string): string | undefined {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.toString() : undefined;
}

// Without recursion: a file may nest as deep as it likes.
function* dictionariesIn(object: PDFObject): Iterable<PDFDict> {
  const left: PDFObject[] = [object];
  while (left.length > 0) {
    const next = left.pop();
    if (next instanceof PDFStream) left.push(next.dict);
    else if (next instanceof PDFArray) left.push(...next.asArray());
    else if (next instanceof PDFDict) {
      yield next;
      left.push(...next.values());
    }
  }
}
