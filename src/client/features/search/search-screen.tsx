export const SearchScreen = () => null;
