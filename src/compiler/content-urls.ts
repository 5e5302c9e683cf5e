/** Folder of the compiled modules on the site. */
export const CONTENT_URL = '/content/';

/** Folder of the encoded pictures on the site. */
export const PICTURES_URL = `${CONTENT_URL}pictures/`;

/** Folder of the search indexes on the site; the server tells them from modules by it. */
export const SEARCH_URL = `${CONTENT_URL}search/`;
