import type { Reason } from '../../domain/match.ts';

type Why = { key: 'wanted' | 'done' | 'language' | 'place' | 'licence' | 'talk' } | { key: 'near'; km: number };

/** Why a workplace was put to her, in the few kinds that her page has words for; what speaks against it is one: talk it over. */
export function whysOf(reasons: readonly Reason[]): Why[] {
  const whys = reasons.flatMap(({ rule, km = 0 }): Why[] => {
    if (rule === 'occupation-same' || rule === 'occupation-near') return [{ key: 'wanted' }];
    if (rule === 'occupation-done') return [{ key: 'done' }];
    if (rule === 'near' || rule === 'farther' || rule === 'limit-unsaid') return [{ key: 'near', km }];
    if (rule === 'language') return [{ key: 'language' }];
    if (rule === 'has-place') return [{ key: 'place' }];
    return rule === 'licence-fits' ? [{ key: 'licence' }] : [];
  });
  return reasons.some(({ side }) => side !== 'for') ? [...whys, { key: 'talk' }] : whys;
}
