import { path } from '#app/shared/paths.ts';

export const ownDetailsPath = path('/my/:language/about-me/details');
export const changeContactPath = path('/my/:language/about-me/details/contact');
export const changeLanguagesPath = path('/my/:language/about-me/details/languages');
/** Which of her details is wrong. */
export const wrongPath = path('/my/:language/about-me/details/wrong');
export const rightsPath = path('/my/:language/about-me/rights');
