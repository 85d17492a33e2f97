import { z } from 'zod';
import {
  type DocumentType,
  documentTypes,
  mostBytesOfDocument,
  type SoundType,
  soundTypes,
} from '#app/features/documents/domain/document.ts';
import { languageCode } from '#app/features/people/domain/person-details.ts';

/** What can be kept on the shelf: papers, pictures and sound. */
export const materialTypes = [...documentTypes, ...soundTypes] as const;
export type MaterialType = DocumentType | SoundType;

export const mostBytesOfMaterial = mostBytesOfDocument;
export const mostVersions = 50;

const extensions: Record<MaterialType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
  'audio/wav': 'wav',
};

/** The short name of a type: 'PDF', 'MP3'. */
export const shortTypeName = (type: MaterialType): string => extensions[type].toUpperCase();

/** What a file is saved as: its title in letters every computer takes, and the version from the second on. 'vaga-tala-2.pdf'. */
export function materialFileName(title: string, number: number, type: MaterialType): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${plain || 'material'}${number === 1 ? '' : `-${number}`}.${extensions[type]}`;
}

const words = (most: number) => z.string().trim().max(most, 'too-long').default('');

const about = {
  title: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
  about: words(1000),
  languages: z
    .array(z.union([z.literal('').transform(() => undefined), languageCode]).optional())
    .max(12, 'too-long')
    .transform((codes) => [...new Set(codes.filter((code) => code !== undefined))])
    .default([]),
  themeKeys: z.array(z.string().max(100)).max(60).default([]),
  madeBy: words(120),
  maker: z.enum(['own', 'other'], 'required'),
  rights: words(500),
};

/** A file, or the address of a page: https, or http where a site has nothing else. */
const content = {
  source: z.enum(['file', 'link'], 'required'),
  file: z.file('file-missing').optional(),
  url: z.string().trim().max(500, 'too-long').optional(),
};

type Said = { maker: 'own' | 'other'; rights: string };
const saysRights = ({ maker, rights }: Said) => maker !== 'other' || rights !== '';
// Judged even where another field is wrong, so that everything is said at once.
const when = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;
const rightsMissing = { path: ['rights'], message: 'rights-missing', when };

type Content = { source: 'file' | 'link'; file?: File | undefined; url?: string | undefined };
const hasFile = ({ source, file }: Content) => source !== 'file' || file !== undefined;
const fileMissing = { path: ['file'], message: 'file-missing', when };
const hasLink = ({ source, url = '' }: Content) =>
  source !== 'link' || (/^https?:\/\/[^\s"'<>]+$/.test(url) && URL.canParse(url));
const noLink = { path: ['url'], message: 'not-a-link', when };

/** Something new on the shelf; `id` is made when the form is shown. With an activity or a session it is attached there at once. */
export const addMaterialForm = z
  .object({ id: z.uuid(), programmeId: z.uuid(), ...about, ...content })
  .refine(saysRights, rightsMissing)
  .refine(hasFile, fileMissing)
  .refine(hasLink, noLink);
export type AddMaterial = z.output<typeof addMaterialForm>;

/** What is said about it, changed; `version` is the one that was shown. */
export const changeMaterialForm = z
  .object({ version: z.coerce.number().int(), ...about })
  .refine(saysRights, rightsMissing);
export type ChangeMaterial = z.output<typeof changeMaterialForm>;

/** A newer file or address in place of the one in use. `id` names the new version. */
export const replaceMaterialForm = z
  .object({ id: z.uuid(), version: z.coerce.number().int(), ...content })
  .refine(hasFile, fileMissing)
  .refine(hasLink, noLink);
export type ReplaceMaterial = z.output<typeof replaceMaterialForm>;

/** Taken off the shelf, or put back. */
export const standingForm = z.object({ standing: z.enum(['retired', 'offered']) });

/** Attaching something from the shelf; `id` is made when the form is shown. */
export const attachForm = z.object({ id: z.uuid(), materialId: z.uuid('required') });
export type Attach = z.output<typeof attachForm>;

/** Of which programme, words, language or theme; also what is not offered any more. */
export const shelfFilter = {
  programme: z.uuid().optional(),
  q: z.string().trim().max(100).optional(),
  language: languageCode.optional(),
  theme: z.string().max(100).optional(),
  retired: z.literal('1').optional(),
};
export type ShelfFilter = {
  programme?: string | undefined;
  q?: string | undefined;
  language?: string | undefined;
  theme?: string | undefined;
  retired?: '1' | undefined;
};

/** Whether somebody may change a material: a leader what she has put there herself, the others everything in their programmes. */
export function mayChangeMaterial(
  caller: { role: string | null; accountId: string },
  material: { createdById: string },
): boolean {
  if (caller.role === 'activity-leader') return material.createdById === caller.accountId;
  return caller.role === 'coordinator' || caller.role === 'case-worker';
}
