export { HeldBackCard } from './parts/held-back-list.tsx';
