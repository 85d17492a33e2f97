import { expect, it } from 'vitest';
import { attendanceUnderFire } from './attendance-under-fire.ts';

it('50 000 marks by eight writers outlive 50 kills and swallowed answers: none is lost, none is there twice', {
  timeout: 3_600_000,
}, async () => {
  const { marks, saves, resends, dropped, seconds } = await attendanceUnderFire({ saves: 2000, kills: 50 });
  console.log(
    `${marks} marks in ${saves} sheets acknowledged, ${resends} sent again, ${dropped} answers swallowed, ${Math.round(seconds)} s`,
  );
  expect(marks).toBeGreaterThanOrEqual(50_000);
  expect(dropped).toBeGreaterThan(0);
});
