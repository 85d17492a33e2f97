export { WaitingMessages } from './parts/waiting-card.tsx';
