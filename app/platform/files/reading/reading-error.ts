import type { ReadingProblem } from '#app/shared/cell.ts';

/** The file cannot be read; `row` is where it stopped, when that is known. */
export class ReadingError extends Error {
  readonly problem: ReadingProblem;
  readonly row: number | undefined;
  constructor(problem: ReadingProblem, row?: number) {
    super(problem);
    this.problem = problem;
    this.row = row;
  }
}
