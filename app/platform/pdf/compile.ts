import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Compiled } from './render-pdf.ts';

// Run in a thread of its own (platform/apart), because the compiler does not give way until it is done.

const FONTS = ['noto-sans', 'noto-sans-arabic', 'noto-sans-ethiopic'].flatMap((family) => {
  const name = family.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
  return ['400Regular', '700Bold'].map((weight) => `@expo-google-fonts/${family}/${weight}/${name}_${weight}.ttf`);
});

/** Compiles what `spellOut` gave with the one template. It comes in as an input, which the template reads as JSON: nothing of it is ever markup. */
export async function run(document: unknown): Promise<Compiled> {
  const [template, ...fontBlobs] = await Promise.all([
    readFile(new URL('template.typ', import.meta.url), 'utf8'),
    ...FONTS.map((font) => readFile(fileURLToPath(import.meta.resolve(font)))),
  ]);
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] });
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { document: JSON.stringify(document) },
  });
  if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  try {
    return { pdf: new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })) };
  } catch (error) {
    const told = String((error as { code?: unknown }).code);
    const undrawable = [...told.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].map(([, text]) => text);
    if (undrawable.length === 0) throw error;
    return { undrawable: [...new Set(undrawable as string[])] };
  }
}
