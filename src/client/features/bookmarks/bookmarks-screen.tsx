export const BookmarksScreen = () => null;
