import type { Remark } from '../../domain/document.ts';
import { type Cleaned, RefusedFile } from './cleaned.ts';
import { type Parts, pack, setXml, unpack, xmlOf } from './unpack.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

// What Word writes about the document and its author, each with what it says when it says nothing.
const information: Record<string, string> = {
  'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}"/>`,
  'docProps/app.xml': `${HEAD}<Properties xmlns="${OFFICE}/extended-properties"/>`,
  'docProps/custom.xml': `${HEAD}<Properties xmlns="${OFFICE}/custom-properties"/>`,
};

/** A Word document without macros, without what it tells of its author, and without anything it would fetch from elsewhere. */
export function cleanDocx(bytes: Uint8Array): Cleaned {
  const parts = unpack(bytes);
  refuseWhatRuns(parts);
  for (const name of parts.keys()) if (/\.(xml|rels)$/i.test(name)) xmlOf(parts, name);
  for (const name of parts.keys()) if (name.endsWith('.rels')) cutTies(parts, name);
  if (parts.has('word/settings.xml'))
    setXml(parts, 'word/settings.xml', xmlOf(parts, 'word/settings.xml').replace(/<w:attachedTemplate\b[^>]*\/>/g, ''));
  for (const [name, empty] of Object.entries(information)) if (parts.has(name)) setXml(parts, name, empty);
  const remarks: Remark[] = ['information-removed'];
  const text = xmlOf(parts, 'word/document.xml');
  if (/<w:(ins|del|moveFrom|moveTo)\b/.test(text) || parts.has('word/comments.xml')) remarks.push('tracked-changes');
  return { type: TYPE, bytes: pack(parts), remarks };
}

function refuseWhatRuns(parts: Parts): void {
  const names = [...parts.keys()].map((name) => name.toLowerCase());
  if (!parts.has('[Content_Types].xml') || !parts.has('word/document.xml')) throw new RefusedFile('file-broken');
  const types = xmlOf(parts, '[Content_Types].xml');
  if (names.some((name) => /vba(project|data)/.test(name)) || /macroenabled|vbaproject/i.test(types))
    throw new RefusedFile('file-macros');
  if (names.some((name) => /activex|embeddings\/|\.(bin|exe|js|vbs|scr|html?|svg)$/.test(name)))
    throw new RefusedFile('file-embedded');
  for (const name of parts.keys())
    if (/^word\/.*\.xml$/.test(name) && /\bDDE(AUTO)?\b\s/.test(fieldCodes(xmlOf(parts, name))))
      throw new RefusedFile('file-macros');
}

// A field's code may be spread over several runs.
function fieldCodes(xml: string): string {
  const runs = [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)<\/w:instrText>/g)].map(([, code]) => code);
  const simple = [...xml.matchAll(/w:instr="([^"]*)"/g)].map(([, code]) => code);
  return `${runs.join('')} ${simple.join(' ')} `;
}

/** Links to pages stay; a template elsewhere and the preview picture go; anything else that lies elsewhere is not taken. */
function cutTies(parts: Parts, name: string): void {
  const kept = xmlOf(parts, name).replace(/<Relationship\b[^>]*?(\/>|>\s*<\/Relationship>)/g, (tie) => {
    if (/thumbnail/i.test(tie)) return '';
    if (!/TargetMode\s*=\s*["']External["']/i.test(tie)) return tie;
    if (/Type\s*=\s*["'][^"']*\/attachedTemplate["']/i.test(tie)) return '';
    if (/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(tie) && !/Target\s*=\s*["'](?!https?:|mailto:|tel:|#)/i.test(tie))
      return tie;
    throw new RefusedFile('file-embedded');
  });
  setXml(parts, name, kept);
  for (const part of parts.keys()) if (/^docProps\/thumbnail\./i.test(part)) parts.delete(part);
}
