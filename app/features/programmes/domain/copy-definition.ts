import { ok, type Result, refuse } from '#app/shared/result.ts';
import { definitionSchema, type Partner, type Period, type ProgrammeDefinition, type Register } from './definition.ts';
import { daysOf, type StatedDate } from './stated-dates.ts';

export interface CopyInto {
  key: string;
  name: string;
  startsOn?: StatedDate;
  endsOn?: StatedDate;
  /** Carried on by the organisation itself, without a grant. */
  intoOrdinaryOperations?: boolean;
}

export type CopyProblem = { code: 'same-key' | 'not-a-slug' | 'not-a-name' | 'not-a-date' | 'ends-before-start' };

/**
 * A new definition with what was learnt in the old one: description, partners, sites, target groups, entry routes, eligibility, admission,
 * length, phases, themes, tracks, targets, measuring points. What belonged to the old grant is left behind: official
 * name, register number, dates, planned participants and money; in ordinary operations also the frameworks, the
 * funders and the rest of the grant's register entry.
 */
export function copyDefinition(
  definition: ProgrammeDefinition,
  into: CopyInto,
): Result<ProgrammeDefinition, CopyProblem> {
  const refusal = problemOf(definition, into);
  if (refusal) return refuse(refusal);
  const { officialName: _, plannedParticipants: _p, funding: _f, ...kept } = definition;
  const period: Period = {
    ...(into.startsOn && { startsOn: into.startsOn }),
    ...(into.endsOn && { endsOn: into.endsOn }),
  };
  const ordinary = into.intoOrdinaryOperations === true;
  const partners = ordinary ? definition.partners?.filter(({ role }) => role !== 'funder') : definition.partners;
  const copy: ProgrammeDefinition = {
    ...kept,
    key: into.key,
    name: into.name.trim(),
    ordinaryOperations: ordinary || undefined,
    copiedFrom: definition.key,
    frameworks: ordinary ? undefined : definition.frameworks,
    register: registerOf(definition, partners, ordinary),
    period,
    partners,
  };
  // Lists and groups that became empty are not stated any more; the copy shares nothing with its origin.
  return ok(structuredClone(withoutNothing(copy)));
}

function problemOf(definition: ProgrammeDefinition, into: CopyInto): CopyProblem | undefined {
  const { key, name } = definitionSchema.shape;
  if (!key.safeParse(into.key).success) return { code: 'not-a-slug' };
  if (into.key === definition.key) return { code: 'same-key' };
  if (!name.safeParse(into.name).success) return { code: 'not-a-name' };
  const starts = into.startsOn === undefined ? undefined : daysOf(into.startsOn);
  const ends = into.endsOn === undefined ? undefined : daysOf(into.endsOn);
  if ((into.startsOn !== undefined && !starts) || (into.endsOn !== undefined && !ends)) return { code: 'not-a-date' };
  return starts && ends && ends.lastDay < starts.firstDay ? { code: 'ends-before-start' } : undefined;
}

function registerOf(
  { register }: ProgrammeDefinition,
  partners: readonly Partner[] | undefined,
  ordinary: boolean,
): Register | undefined {
  if (!register) return undefined;
  const { number: _, owner, region, contact, ...granted } = register;
  const ownerStays = !partners?.length || partners.some(({ name }) => name === owner);
  return { owner: ownerStays ? owner : undefined, region, contact, ...(!ordinary && granted) };
}

function withoutNothing<Value extends object>(value: Value): Value {
  const filled = Object.entries(value).filter(([, content]) => content !== undefined && !isEmpty(content));
  return Object.fromEntries(
    filled.map(([field, content]) => [field, isGroup(content) ? withoutNothing(content) : content]),
  ) as Value;
}

const isGroup = (content: unknown): content is object =>
  typeof content === 'object' && content !== null && !Array.isArray(content);
const isEmpty = (content: unknown) =>
  Array.isArray(content)
    ? content.length === 0
    : isGroup(content) && Object.values(content).every((inner) => inner === undefined);
