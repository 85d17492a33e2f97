// The door for other features' pages.
export { NoticesPanel } from './portal/notices-panel.tsx';
