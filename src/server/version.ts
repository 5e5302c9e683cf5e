/**
 * Rises with every release that may judge a record differently. A phone offers a refused record again once it has seen
 * a higher number than the one that refused it.
 */
export const SERVER_VERSION = 1;
