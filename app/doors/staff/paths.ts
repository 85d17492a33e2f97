import { path } from '#app/shared/paths.ts';

export const todayPath = path('/');
export const searchPath = path('/search');
