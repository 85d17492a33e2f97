// What other doors may draw of somebody's way.

export { SaidByStep } from './parts/own-step.tsx';
export { StepFields } from './parts/step-fields.tsx';
export { WayAheadCard } from './parts/way-ahead-card.tsx';
