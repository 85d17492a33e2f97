import { describe, expect, it } from 'vitest';
import { endpoints } from '#app/doors/api/endpoints.ts';
import { portalPages } from '#app/doors/portal/pages.ts';
import { staffPages } from '#app/doors/staff/pages.ts';
import { reasonBehind } from '#app/features/audit/domain/own-look.ts';

const nameOf = (permission: 'signed-in' | { name: string }) =>
  permission === 'signed-in' ? 'own-account' : permission.name;

describe('why somebody looked, in her words', () => {
  const purposes = [
    ...staffPages.flatMap((page) => [
      nameOf(page.permission),
      ...('submitPermission' in page && page.submitPermission ? [nameOf(page.submitPermission)] : []),
    ]),
    ...endpoints.map(({ permission }) => nameOf(permission)),
    ...portalPages.map(({ purpose }) => purpose),
  ];

  it('is said of every operation', () => {
    expect([...new Set(purposes)].filter((purpose) => reasonBehind(purpose) === undefined)).toEqual([]);
  });
});
