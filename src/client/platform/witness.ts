/**
 * Two witnesses outside the database (a cookie and localStorage) remember which device this was, how many facts it had
 * made and the newest hash. When the browser throws the database away, the app notices and says so, instead of
 * starting afresh in silence.
 */
export interface Testimony {
  readonly device: string;
  readonly count: number;
  readonly head: string;
}

export interface Witnesses {
  /** What the better-informed of the two remembers, or null when neither knows anything. */
  readonly recall: () => Testimony | null;
  readonly testify: (testimony: Testimony) => void;
  /** Nothing is left to bear witness to: what it knew was given up on purpose. */
  readonly forget: () => void;
}

export interface WitnessesDep {
  readonly witnesses: Witnesses;
}

const NAME = 'lentera-witness';
const PATTERN = /^([0-9a-f-]{36})\.(\d{1,12})\.([0-9a-f]{64})$/;
/** 400 days, the longest a browser keeps a cookie. */
const COOKIE_MAX_AGE = 400 * 24 * 3600;

const parse = (text: string | null | undefined): Testimony | null => {
  const match = PATTERN.exec(text ?? '');
  return match === null ? null : { device: match[1] ?? '', count: Number(match[2]), head: match[3] ?? '' };
};

/** Endings of the names of all databases that some witness remembers, each once. */
export const witnessedSuffixes = (): readonly string[] => {
  const names = document.cookie.split('; ').map((pair) => pair.split('=')[0] ?? '');
  try {
    names.push(...Object.keys(localStorage));
  } catch {
    // Storage can be switched off by policy; the cookies may still speak.
  }
  return [...new Set(names.filter((name) => name.startsWith(NAME)).map((name) => name.slice(NAME.length)))];
};

/** @param suffix ending of the names of the databases whose loss is to be noticed; each has witnesses of its own */
export const createWitnesses = (suffix = ''): Witnesses => {
  const name = `${NAME}${suffix}`;
  const fromCookie = (): Testimony | null =>
    parse(
      document.cookie
        .split('; ')
        .find((pair) => pair.startsWith(`${name}=`))
        ?.slice(name.length + 1),
    );
  const fromStorage = (): Testimony | null => {
    try {
      return parse(localStorage.getItem(name));
    } catch {
      // Storage can be switched off by policy; the other witness may still speak.
      return null;
    }
  };
  return {
    recall: () => {
      const known = [fromCookie(), fromStorage()].filter((testimony) => testimony !== null);
      return known.reduce<Testimony | null>(
        (best, testimony) => (best === null || testimony.count > best.count ? testimony : best),
        null,
      );
    },
    testify: ({ device, count, head }) => {
      const text = `${device}.${count}.${head}`;
      document.cookie = `${name}=${text}; max-age=${COOKIE_MAX_AGE}; path=/; samesite=strict`;
      try {
        localStorage.setItem(name, text);
      } catch {
        // See fromStorage.
      }
    },
    forget: () => {
      document.cookie = `${name}=; max-age=0; path=/; samesite=strict`;
      try {
        localStorage.removeItem(name);
      } catch {
        // See fromStorage.
      }
    },
  };
};
