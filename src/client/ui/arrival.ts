import { createContext, useContext } from 'react';

/** How the person came to the page that is on the screen. */
export type Arrival =
  /** It is the first page of this run: the browser has set focus and scroll position. */
  | 'first'
  /** By a link: focus goes to the title, the page starts at its top. */
  | 'link'
  /** By the browser's Back or Forward: the browser restores the scroll position. */
  | 'back';

const ArrivalContext = createContext<Arrival>('first');

export const ArrivalProvider = ArrivalContext.Provider;

export const useArrival = (): Arrival => useContext(ArrivalContext);
