import { describe, expect, it } from 'vitest';
import { meanChange, tQuantile } from './mean-change.ts';

const sumsOf = (pairs: readonly (readonly [number, number])[]) => ({
  count: pairs.length,
  first: pairs.reduce((sum, [first]) => sum + first, 0),
  later: pairs.reduce((sum, [, later]) => sum + later, 0),
  change: pairs.reduce((sum, [first, later]) => sum + later - first, 0),
  squares: pairs.reduce((sum, [first, later]) => sum + (later - first) ** 2, 0),
});

describe('the mean change of pairs', () => {
  it('is that of Student’s sleepers (1908), with the interval of R’s t.test(paired = TRUE)', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    const later = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const found = meanChange(sumsOf(first.map((value, at) => [value, later[at] as number] as const)));
    expect(found?.count).toBe(10);
    expect(found?.first).toBeCloseTo(0.75, 10);
    expect(found?.later).toBeCloseTo(2.33, 10);
    expect(found?.change).toBeCloseTo(1.58, 10);
    expect(found?.interval?.low).toBeCloseTo(0.7001142, 6);
    expect(found?.interval?.high).toBeCloseTo(2.4598858, 6);
  });

  it('of five people reckoned by hand: changes 1, 0, 2, 1, 1', () => {
    // mean 1, squared deviations 0+1+1+0+0 = 2, variance 2/4 = 0.5, standard error √(0.5/5) = 0.31623, t(4) = 2.77645
    const found = meanChange(
      sumsOf([
        [2, 3],
        [3, 3],
        [1, 3],
        [2, 3],
        [4, 5],
      ]),
    );
    expect(found?.change).toBe(1);
    expect(found?.interval?.low).toBeCloseTo(1 - 0.87799, 4);
    expect(found?.interval?.high).toBeCloseTo(1 + 0.87799, 4);
  });

  it('has no interval when everybody changed alike, or there is one person', () => {
    expect(
      meanChange(
        sumsOf([
          [1, 2],
          [3, 4],
          [2, 3],
        ]),
      ),
    ).toEqual({ count: 3, first: 2, later: 3, change: 1, interval: null });
    expect(meanChange(sumsOf([[1, 2]]))?.interval).toBeNull();
  });

  it('is nothing without pairs', () => expect(meanChange(sumsOf([]))).toBeUndefined());
});

describe('the 97.5 % point of Student’s t distribution', () => {
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [9, 2.262],
    [10, 2.228],
    [20, 2.086],
    [29, 2.045],
    [30, 2.042],
    [60, 2.0],
    [120, 1.98],
    [1000, 1.962],
  ])('with %i degrees of freedom is %f as in printed tables', (degrees, printed) => {
    expect(tQuantile(degrees)).toBeCloseTo(printed, 3);
  });
});
