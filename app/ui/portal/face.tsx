/** A face whose mouth goes from down (0) to up (1). It is decoration: the words beside it say the same. */
export function Face({ mood, size = 40 }: { mood: number; size?: number }) {
  const bend = Math.round((mood - 0.5) * 9 * 10) / 10;
  const corner = Math.round((15.5 - bend / 2) * 10) / 10;
  return (
    <svg viewBox="0 0 24 24" width={size} aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <path d={`M9 9h.01M15 9h.01M8 ${corner}q4 ${bend} 8 0`} />
    </svg>
  );
}
