// What other pages may draw of the work list.
export { NeedsYou } from './parts/needs-you.tsx';
export { NewsCard } from './parts/news-card.tsx';
