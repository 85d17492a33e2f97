import { fileTypeFromBuffer } from 'file-type';
import { cleanSound, soundContainers } from './clean-sound.ts';
import { cleanText } from './clean-text.ts';
import { type Cleaned, type FileProblem, RefusedFile } from './cleaned.ts';

type Cleaner = (bytes: Uint8Array) => Promise<Cleaned>;

// Each library is loaded only for the file that needs it.
const cleaners: Record<string, Cleaner> = {
  'application/pdf': async (bytes) => (await import('./clean-pdf.ts')).cleanPdf(bytes),
  'image/jpeg': async (bytes) => (await import('./clean-picture.ts')).cleanPicture(bytes, 'jpeg'),
  'image/png': async (bytes) => (await import('./clean-picture.ts')).cleanPicture(bytes, 'png'),
  'image/apng': async (bytes) => (await import('./clean-picture.ts')).cleanPicture(bytes, 'png'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async (bytes) =>
    (await import('./clean-docx.ts')).cleanDocx(bytes),
  'application/vnd.oasis.opendocument.text': async (bytes) => (await import('./clean-odt.ts')).cleanOdt(bytes),
  ...Object.fromEntries(
    [...soundContainers.keys()].map((type): [string, Cleaner] => [type, async (bytes) => cleanSound(bytes, type)]),
  ),
};

const refused: Record<string, FileProblem> = {
  'image/heic': 'picture-heic',
  'image/heic-sequence': 'picture-heic',
  'image/heif': 'picture-heic',
  'image/heif-sequence': 'picture-heic',
  // Word up to 2003, and every locked office file.
  'application/x-cfb': 'word-old',
  'application/vnd.ms-word.document.macroenabled.12': 'file-macros',
  'application/xml': 'markup',
  'image/svg+xml': 'markup',
  'text/html': 'markup',
};

/**
 * Reads a file from outside and writes it anew, so that what is kept is what was looked at: its type by content, never by name.
 * Runs apart (platform/apart): the bytes may be made to hang or to fill the memory.
 */
export async function run({ bytes }: { bytes: Uint8Array }): Promise<Cleaned> {
  try {
    const type = (await fileTypeFromBuffer(bytes))?.mime.toLowerCase();
    if (type === undefined) return cleanText(bytes);
    const problem = refused[type];
    if (problem !== undefined) return { problem };
    const clean = cleaners[type];
    return clean === undefined ? { problem: 'type-not-allowed' } : await clean(bytes);
  } catch (error) {
    return { problem: error instanceof RefusedFile ? error.problem : 'file-broken' };
  }
}
