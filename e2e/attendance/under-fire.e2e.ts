import { expect, it } from 'vitest';
import { attendanceUnderFire } from '#test/hardening/attendance-under-fire.ts';

it('sheets that eight writers send while product and database are killed are there once each, and the last one stands', {
  timeout: 180_000,
}, async () => {
  const { marks, resends } = await attendanceUnderFire({ saves: 160, kills: 4 });
  expect(marks).toBeGreaterThanOrEqual(4000);
  expect(resends).toBeGreaterThan(0);
});
