/** File name of a function's page, in every language's folder. */
export const pageName = (id: string): string => `${id.toLowerCase()}.html`;

/** File name of a concept's page, in every language's folder. */
export const conceptPageName = (id: string): string => `about-${id}.html`;

/** File names of the other pages. */
export const INDEX = "index.html";
export const METHODS = "methods.html";
export const SERVICE = "service.html";
