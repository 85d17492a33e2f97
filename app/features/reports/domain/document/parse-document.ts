import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type IndicatorsDocument, indicatorsDocument } from './indicators-document.ts';

/** Where in the document something is wrong ('participations[3].entry.seeking'), and what. */
export type DocumentProblem = { path: string; message: string };

function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? String(step) : `.${String(step)}`;
  }
  return text === '' ? '(document)' : text;
}

/** Reads parsed JSON as an indicators document; every fault is listed with its path. Nothing is guessed or repaired. */
export function parseIndicatorsDocument(value: unknown): Result<IndicatorsDocument, readonly DocumentProblem[]> {
  const parsed = indicatorsDocument.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return refuse(
    parsed.error.issues.flatMap((issue): DocumentProblem[] => {
      if (issue.code !== 'unrecognized_keys') return [{ path: pathText(issue.path), message: issue.message }];
      return issue.keys.map((key) => ({ path: pathText([...issue.path, key]), message: 'is not a known key' }));
    }),
  );
}
