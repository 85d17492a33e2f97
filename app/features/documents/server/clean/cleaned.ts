import type { DocumentType, Remark, SoundType } from '../../domain/document.ts';

/** Why a file is not taken. Every code has its words, with advice, in the texts. */
export type FileProblem =
  | 'type-not-allowed'
  | 'markup'
  | 'picture-heic'
  | 'picture-too-big'
  | 'word-old'
  | 'file-locked'
  | 'file-macros'
  | 'file-scripts'
  | 'file-embedded'
  | 'file-bomb'
  | 'file-broken';

/** A file as it will be kept: its type by its content, rewritten without what does not belong to what it shows. */
export type Cleaned =
  | { type: DocumentType | SoundType; bytes: Uint8Array; remarks: Remark[] }
  | { problem: FileProblem };

/** Thrown while a file is read: it is not taken, and why. */
export class RefusedFile extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem) {
    super(problem);
    this.problem = problem;
  }
}
