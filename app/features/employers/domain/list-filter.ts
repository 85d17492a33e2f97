import { z } from 'zod';
import { offeredLanguages } from '#app/features/people/domain/languages.ts';
import { employerKinds } from './employer.ts';
import { sniSectionKeys } from './sni.ts';
import { conditions, offerKinds } from './workplace.ts';

export const listSorts = ['name', 'asked', 'next', 'last'] as const;
export type ListSort = (typeof listSorts)[number];
export const pageSize = 50;
/** How far matches are counted: beyond it the list says "more than". */
export const countedAtMost = 1000;

/** What the employer list is asked for; a program that asks amiss is told so. */
export const listRequest = z.object({
  /** Part of the name of an employer or of its workplaces, or an organisation number. */
  text: z.string().max(100).optional(),
  kind: z.enum(employerKinds).optional(),
  branch: z.enum(sniSectionKeys).optional(),
  /** An occupation in plain words, or its SSYK code. */
  occupation: z.string().max(80).optional(),
  offer: z.enum(offerKinds).optional(),
  city: z.string().max(80).optional(),
  language: z.enum(offeredLanguages).optional(),
  /** What the place must be like. */
  condition: z.enum(conditions).optional(),
  /** What the place must not be like. */
  without: z.enum(conditions).optional(),
  /** An account, `me`, or `none` for those whom nobody keeps in touch with. */
  owner: z.union([z.uuid(), z.literal(['me', 'none'])]).optional(),
  /** `rests`: those that are not to be asked now. `open`: those that may be. */
  rest: z.enum(['open', 'rests']).optional(),
  /** `due`: a next contact that should have been by now. `planned`: any next contact. */
  next: z.enum(['due', 'planned']).optional(),
  whose: z.enum(['ours', 'shared']).optional(),
  sort: z.enum(listSorts).default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
  page: z.coerce.number().int().min(1).max(2000).default(1),
});
export type ListQuery = z.output<typeof listRequest>;

const asked = listRequest.shape;

/** The same as the address of the page says it; rubbish in an address falls back to the default. */
export const listQuery = z.object({
  text: asked.text.catch(undefined),
  kind: asked.kind.catch(undefined),
  branch: asked.branch.catch(undefined),
  occupation: asked.occupation.catch(undefined),
  offer: asked.offer.catch(undefined),
  city: asked.city.catch(undefined),
  language: asked.language.catch(undefined),
  condition: asked.condition.catch(undefined),
  without: asked.without.catch(undefined),
  owner: asked.owner.catch(undefined),
  rest: asked.rest.catch(undefined),
  next: asked.next.catch(undefined),
  whose: asked.whose.catch(undefined),
  sort: asked.sort.catch('name'),
  order: asked.order.catch('asc'),
  page: asked.page.catch(1),
});

/** Whether anything but order and page is asked for. */
export function isFiltered({ sort: _s, order: _o, page: _p, ...filter }: ListQuery): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== '');
}
