import { z } from 'zod';

/** What is told of a four-digit group: what one does, what people's titles are, and skills that go with it. */
export type OccupationFacts = { code: string; definition: string; names: string[]; skills: string[] };

const mostNames = 200;
const mostSkills = 100;
const mostOfALabel = 200;
const mostOfADefinition = 4000;
/** Fewer groups than this are not the classification, but a part of it. */
const fewestGroups = 300;

/** A text from elsewhere as it can be kept: on one line, without what cannot be written, not longer than `most`. */
function tidy(text: string, most: number): string {
  const line = text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).toWellFormed()}…`;
}

const versions = z.array(z.object({ 'taxonomy/version': z.number().int().min(1).max(1_000_000) })).min(1);

/** The newest version in the list of versions; undefined when this is no such list. */
export function newestVersion(answer: unknown): number | undefined {
  const read = versions.safeParse(answer);
  return read.success ? Math.max(...read.data.map((each) => each['taxonomy/version'])) : undefined;
}

const labels = z
  .array(z.object({ preferred_label: z.string() }))
  .nullish()
  .transform((list) => (list ?? []).map(({ preferred_label }) => preferred_label));
const group = z.object({
  ssyk_code_2012: z.string().regex(/^\d{4}$/),
  definition: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  narrower: labels,
  related: labels,
});
const graph = z.object({ data: z.object({ concepts: z.array(z.unknown()) }) });

const listed = (all: readonly string[], most: number) =>
  [...new Set(all.map((label) => tidy(label, mostOfALabel)))]
    .filter((label) => label !== '')
    .sort((a, b) => a.localeCompare(b, 'sv'))
    .slice(0, most);

/**
 * The groups in an answer, each code once. Groups that cannot be read, such as those without a code of four digits, are passed over;
 * undefined when what is left cannot be the classification.
 */
export function readGroups(answer: unknown): OccupationFacts[] | undefined {
  const read = graph.safeParse(answer);
  if (!read.success) return undefined;
  const groups = new Map<string, OccupationFacts>();
  for (const concept of read.data.data.concepts) {
    const { success, data } = group.safeParse(concept);
    if (!success) continue;
    const before = groups.get(data.ssyk_code_2012);
    groups.set(data.ssyk_code_2012, {
      code: data.ssyk_code_2012,
      definition: before?.definition || tidy(data.definition, mostOfADefinition),
      names: listed([...(before?.names ?? []), ...data.narrower], mostNames),
      skills: listed([...(before?.skills ?? []), ...data.related], mostSkills),
    });
  }
  return groups.size < fewestGroups ? undefined : [...groups.values()];
}

/** Names of one group and what it needs: the whole query, so that nobody's choice of occupation is ever sent. */
export function groupsQuery(version: number): string {
  return `query Groups { concepts(type: "ssyk-level-4", version: "${version}") { ssyk_code_2012 definition \
narrower(type: "occupation-name") { preferred_label } related(type: "skill") { preferred_label } } }`;
}
