/** Sums over people who answered both times: how many, first and later values, differences and their squares. */
export type PairSums = { count: number; first: number; later: number; change: number; squares: number };

/** Means before and after, and the mean change with its 95 % interval; the interval is null when everybody changed alike or there is one person. */
export type MeanChange = {
  count: number;
  first: number;
  later: number;
  change: number;
  interval: { low: number; high: number } | null;
};

/**
 * The mean change of pairs with a t interval, from sums alone; undefined without pairs. Source: docs/rules/progression.md.
 */
export function meanChange({ count, first, later, change, squares }: PairSums): MeanChange | undefined {
  if (count < 1) return undefined;
  const mean = change / count;
  const means = { count, first: first / count, later: later / count, change: mean };
  const variance = count < 2 ? 0 : Math.max(0, (squares - count * mean * mean) / (count - 1));
  if (variance === 0) return { ...means, interval: null };
  const spread = tQuantile(count - 1) * Math.sqrt(variance / count);
  return { ...means, interval: { low: mean - spread, high: mean + spread } };
}

const UPPER_TAIL = 0.025;

/** The 97.5 % point of Student's t distribution with so many degrees of freedom (1 or more), by halving. */
export function tQuantile(degrees: number): number {
  let low = 0;
  let high = 13;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (upperTail(middle, degrees) > UPPER_TAIL) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

// P(T > t) = I_x(n/2, 1/2) / 2 with x = n / (n + t²); for whole n it is a finite sum (Abramowitz and Stegun 26.7.3 and 26.7.4).
function upperTail(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cosine = Math.cos(angle);
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  const within = isOdd ? (2 / Math.PI) * (angle + (degrees === 1 ? 0 : Math.sin(angle) * sum)) : Math.sin(angle) * sum;
  return (1 - within) / 2;
}
