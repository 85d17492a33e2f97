import type { StepPictureProps } from '#app/ui/step-picture.tsx';
import type { Question } from '../../domain/answers.ts';

/** What each question is answered with: faces, a lamp that is lit, a heart that is filled. */
export const pictures: Record<Question, StepPictureProps['kind']> = {
  felt: 'face',
  learned: 'light',
  welcomed: 'heart',
};
