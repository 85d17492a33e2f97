import type { RequestContext } from '#app/platform/http/page.ts';
import { findCv, selectCvs, updateCv } from './cv-store.ts';

/** Puts skills that she has said yes to into every CV of a participation, agreed anew today. What stands there already stays where it is. */
export async function addToCvs(ctx: RequestContext, enrolmentId: string, skillIds: readonly string[]): Promise<void> {
  for (const { id } of await selectCvs(ctx, enrolmentId)) {
    const cv = await findCv(ctx, { enrolmentId, cvId: id });
    if (cv === undefined || skillIds.every((each) => cv.skillIds.includes(each))) continue;
    await updateCv(ctx, cv, { ...cv, skillIds: [...new Set([...cv.skillIds, ...skillIds])], agreed: true });
  }
}
