export { UnmarkedCard } from './parts/unmarked-list.tsx';
