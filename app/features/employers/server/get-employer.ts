import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Employer } from '../domain/employer.ts';
import type { LogEntry } from '../domain/log.ts';
import type { Offer, Workplace, WorkplaceContact } from '../domain/workplace.ts';
import { findEmployer, selectLog } from './employer-store.ts';
import { selectContacts, selectOffers, selectWorkplaces } from './workplace-store.ts';

export type EmployerFile = {
  employer: Employer;
  /** It belongs to one of the caller's programmes: she may change it. */
  isOurs: boolean;
  workplaces: Workplace[];
  contacts: WorkplaceContact[];
  offers: Offer[];
};

const MOST_LOGGED = 200;

/** One employer. Throws NotFoundError when the caller may see none with this id. */
export async function getEmployer(ctx: RequestContext, id: string): Promise<Employer> {
  const employer = await findEmployer(ctx, id);
  if (employer === undefined) throw new NotFoundError();
  return employer;
}

/** The same for who wants to change it: one of the caller's own programmes has it. Throws NotFoundError. */
export async function getOwnEmployer(ctx: RequestContext, id: string): Promise<Employer> {
  const employer = await getEmployer(ctx, id);
  if (!ctx.caller.programmes.includes(employer.programmeId)) throw new NotFoundError();
  return employer;
}

/** An employer with its workplaces, whom one talks to and what it offers. Throws NotFoundError. */
export async function getEmployerFile(ctx: RequestContext, id: string): Promise<EmployerFile> {
  const [employer, workplaces, contacts, offers] = await Promise.all([
    getEmployer(ctx, id),
    selectWorkplaces(ctx, id),
    selectContacts(ctx, id),
    selectOffers(ctx, id),
  ]);
  return { employer, isOurs: ctx.caller.programmes.includes(employer.programmeId), workplaces, contacts, offers };
}

/** The same of an employer that the caller may change. Throws NotFoundError. */
export async function getOwnEmployerFile(ctx: RequestContext, id: string): Promise<EmployerFile> {
  const file = await getEmployerFile(ctx, id);
  if (!file.isOurs) throw new NotFoundError();
  return file;
}

/** The latest contacts with an employer, at most two hundred. */
export function listLog(ctx: RequestContext, employerId: string): Promise<LogEntry[]> {
  return selectLog(ctx, employerId, MOST_LOGGED);
}
