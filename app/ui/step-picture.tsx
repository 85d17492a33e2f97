/** Outlines that are filled more the more there is of something. */
const OUTLINES = {
  heart: {
    body: 'M12 21 4.6 13.6C2.9 12 2 10.6 2 8.9A5.4 5.4 0 0 1 7.4 3.5c1.8 0 3.5.9 4.6 2.4 1.1-1.5 2.8-2.4 4.6-2.4A5.4 5.4 0 0 1 22 8.9c0 1.7-.9 3.1-2.6 4.7z',
    top: 3,
    bottom: 21,
  },
  light: {
    body: 'M9 17.5c0-1.7-.7-2.5-1.6-3.5A6.5 6.5 0 1 1 16.6 14c-.9 1-1.6 1.8-1.6 3.5z',
    rest: 'M9.5 20h5M10.5 22.3h3',
    top: 3,
    bottom: 17.5,
  },
} as const;

const MOUTHS = ['M8 16.5c1-1.7 2.4-2.5 4-2.5s3 .8 4 2.5', 'M8 15.5h8', 'M8 14c1 1.7 2.4 2.5 4 2.5s3-.8 4-2.5'];

export type StepPictureProps = { kind: 'face' | 'heart' | 'light'; step: 0 | 1 | 2; size?: number };

/** One of three steps as a picture: a face from sad to glad, a heart or a lamp from empty to full. Always beside its words, so it is not read out. */
export function StepPicture({ kind, step, size = 56 }: StepPictureProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {kind === 'face' ? <Face step={step} /> : <Filled kind={kind} step={step} />}
    </svg>
  );
}

function Face({ step }: { step: 0 | 1 | 2 }) {
  return (
    <>
      <circle cx="12" cy="12" r="10" />
      <circle cx="8.7" cy="9.5" r="1.1" fill="currentColor" stroke="none" />
      <circle cx="15.3" cy="9.5" r="1.1" fill="currentColor" stroke="none" />
      <path d={MOUTHS[step]} />
    </>
  );
}

function Filled({ kind, step }: { kind: 'heart' | 'light'; step: 0 | 1 | 2 }) {
  const { body, top, bottom, ...more } = OUTLINES[kind];
  const height = ((bottom - top) * step) / 2;
  const clip = `fill-${kind}-${step}`;
  return (
    <>
      <clipPath id={clip}>
        <rect x="0" y={bottom - height} width="24" height={height} />
      </clipPath>
      <path d={body} fill="currentColor" stroke="none" clipPath={`url(#${clip})`} />
      <path d={body} />
      {'rest' in more ? <path d={more.rest} /> : null}
    </>
  );
}
