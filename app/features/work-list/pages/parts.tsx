// What other pages may draw of the work list.
export { NeedsYou } from './parts/needs-you.tsx';
