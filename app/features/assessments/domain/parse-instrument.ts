import { inOrder, readYaml } from '#app/features/programmes/domain/read-yaml.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { checkInstrument, type InstrumentProblem } from './check-instrument.ts';
import { type Instrument, instrumentSchema } from './instrument.ts';

/**
 * Reads an instrument package from YAML, or refuses it with every fault, from the top of the file downwards, with line and column. One
 * without a licence is refused; so is one whose agreement has ended before `today`. `isShipped`: it comes with the product.
 */
export function parseInstrument(
  yamlText: string,
  today: PlainDate,
  isShipped = false,
): Result<Instrument, InstrumentProblem[]> {
  const read = readYaml(yamlText);
  if (!read.ok) return read;
  const { root, problems } = read.value;
  const told = new Set(problems.filter(({ code }) => code !== 'duplicate-field').map(placeOf));
  const all: InstrumentProblem[] = [
    ...problems,
    ...checkInstrument(root, today, isShipped).filter((problem) => !told.has(placeOf(problem))),
  ];
  return all.length > 0 ? refuse(inOrder(all)) : ok(instrumentSchema.parse(root.value));
}

function placeOf({ path }: Pick<InstrumentProblem, 'path'>): string {
  return JSON.stringify(path.map((step) => ('field' in step ? step.field : step.entry)));
}
