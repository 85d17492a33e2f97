// What the doors may draw of protection.
export { ProtectionNotices } from './parts/notices-card.tsx';
