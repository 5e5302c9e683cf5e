import { useFormat } from '../../i18n/format.ts';

/** Bytes in the largest unit of 1,000 that fits, with one decimal at most, for example `1,2 GB`. */
export const useSizeWords = (): ((bytes: number) => string) => {
  const format = useFormat();
  return (bytes) => {
    if (bytes < 1e6) return format.size(bytes);
    const [unit, name] = bytes < 1e9 ? [1e6, 'MB'] : [1e9, 'GB'];
    return `${format.number(Math.round((bytes / unit) * 10) / 10)}\u00A0${name}`;
  };
};
