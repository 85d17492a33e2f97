import type { Remark } from '../../domain/document.ts';
import { type Cleaned, RefusedFile } from './cleaned.ts';
import { pack, setXml, unpack, xmlOf } from './unpack.ts';

const TYPE = 'application/vnd.oasis.opendocument.text';
const EMPTY_META =
  '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>';

/** An OpenDocument text without macros and without what it tells of its author. */
export function cleanOdt(bytes: Uint8Array): Cleaned {
  const parts = unpack(bytes);
  if (new TextDecoder().decode(parts.get('mimetype')) !== TYPE || !parts.has('content.xml'))
    throw new RefusedFile('file-broken');
  const manifest = xmlOf(parts, 'META-INF/manifest.xml');
  if (/encryption-data/.test(manifest)) throw new RefusedFile('file-locked');
  const names = [...parts.keys()];
  if (names.some((name) => /^(Basic|Scripts)\//i.test(name))) throw new RefusedFile('file-macros');
  if (names.some((name) => /^Object/i.test(name) || /\.(bin|exe|js|html?|svg)$/i.test(name)))
    throw new RefusedFile('file-embedded');
  for (const name of names) {
    if (!name.endsWith('.xml')) continue;
    const xml = xmlOf(parts, name);
    if (/<script:|<office:event-listeners|<office:scripts>\s*<(?!\/)|<text:execute-macro|<text:dde-/.test(xml))
      throw new RefusedFile('file-macros');
    if (/<draw:(object|plugin|applet|floating-frame)\b/.test(xml)) throw new RefusedFile('file-embedded');
    if (/<draw:image\b[^>]*xlink:href="(?!Pictures\/|\.\/Pictures\/|#)/.test(xml))
      throw new RefusedFile('file-embedded');
  }
  const dropped = names.filter((name) => /^(Thumbnails\/|layout-cache$)/.test(name));
  for (const name of dropped) parts.delete(name);
  setXml(
    parts,
    'META-INF/manifest.xml',
    manifest.replace(/<manifest:file-entry\b[^>]*(Thumbnails\/|layout-cache)[^>]*\/>/g, ''),
  );
  if (parts.has('meta.xml')) setXml(parts, 'meta.xml', EMPTY_META);
  const remarks: Remark[] = ['information-removed'];
  if (/<text:tracked-changes|<office:annotation\b/.test(xmlOf(parts, 'content.xml'))) remarks.push('tracked-changes');
  return { type: TYPE, bytes: pack(parts, 'mimetype'), remarks };
}
