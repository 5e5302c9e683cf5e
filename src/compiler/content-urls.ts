/** Folder of the compiled modules on the site. */
export const CONTENT_URL = '/content/';

/** Folder of the encoded pictures on the site. */
export const PICTURES_URL = `${CONTENT_URL}pictures/`;
