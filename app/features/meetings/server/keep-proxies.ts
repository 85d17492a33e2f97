import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type AddProxy, type ChangeProxy, dayAfter, type PersonProxy } from '../domain/proxy.ts';
import { getCoached } from './find-coached.ts';
import { insertProxy, type Paper, selectPapers, selectProxies, updateProxy } from './proxy-store.ts';

/** What a proxy can rest on, and the one that is changed. Throws NotFoundError. */
export async function getProxy(ctx: RequestContext, enrolmentId: string, proxyId?: string) {
  const [coached, proxies, papers] = await Promise.all([
    getCoached(ctx, enrolmentId),
    selectProxies(ctx, enrolmentId),
    selectPapers(ctx, enrolmentId),
  ]);
  const proxy = proxies.find(({ id }) => id === proxyId);
  if (proxyId !== undefined && proxy === undefined) throw new NotFoundError();
  return { coached, proxy, papers };
}

/** Notes who acts or speaks for her. The same id twice adds one. Problem: 'no-such-document'. */
export async function addProxy(
  ctx: RequestContext,
  enrolmentId: string,
  form: AddProxy,
): Promise<Result<void, FieldProblems>> {
  const { coached, papers } = await getProxy(ctx, enrolmentId);
  if (isUnknown(papers, form.documentId)) return refuse({ documentId: ['no-such-document'] });
  await insertProxy(ctx, coached, { ...form, validBefore: dayAfter(form.validTo) });
  return ok(undefined);
}

/** Changes scope, paper, telephone or period; whose and in which capacity stays. Problems: 'no-such-document', 'stale'. */
export async function changeProxy(
  ctx: RequestContext,
  enrolmentId: string,
  proxyId: string,
  form: ChangeProxy,
): Promise<Result<void, FieldProblems>> {
  const { proxy, papers } = await getProxy(ctx, enrolmentId, proxyId);
  if (proxy?.version !== form.version) return refuse({ '': ['stale'] });
  // A paper only others may open stays what it rests on.
  if (form.documentId !== proxy.documentId && isUnknown(papers, form.documentId))
    return refuse({ documentId: ['no-such-document'] });
  const saved = await updateProxy(ctx, proxyId, form.version, { ...form, validBefore: dayAfter(form.validTo) });
  return saved ? ok(undefined) : refuse({ '': ['stale'] });
}

function isUnknown(papers: readonly Paper[], documentId: string | undefined): boolean {
  return documentId !== undefined && !papers.some(({ id }) => id === documentId);
}

/** Everybody who acts or speaks for her, those who do so now first. */
export async function listProxies(ctx: RequestContext, enrolmentId: string): Promise<PersonProxy[]> {
  const [, proxies] = await Promise.all([getCoached(ctx, enrolmentId), selectProxies(ctx, enrolmentId)]);
  return proxies;
}
