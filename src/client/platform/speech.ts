/** Reading aloud with the voices of the phone. */

/** How long a browser that knows no voice yet may take to fetch its list, in milliseconds. */
const VOICES_LIMIT = 3_000;

/** Languages that some phones still call by an older code. */
const OLDER_CODES: Readonly<Record<string, string>> = { id: 'in' };

const speaks = (voice: SpeechSynthesisVoice, language: string): boolean => {
  // Android writes `id_ID`.
  const [code] = voice.lang.toLowerCase().split(/[-_]/);
  return code === language || (code !== undefined && code === OLDER_CODES[language]);
};

const pickVoice = (synthesis: SpeechSynthesis, language: string): SpeechSynthesisVoice | null => {
  const fitting = synthesis.getVoices().filter((voice) => speaks(voice, language));
  // A voice on the phone works without network and tells nobody what is read.
  return fitting.find((voice) => voice.localService) ?? fitting[0] ?? null;
};

/**
 * A voice for a language (`id`, `en`), one on the phone before one on the network; null when the phone has none. Waits
 * for the list of voices no longer than three seconds.
 */
export const findVoice = async (language: string): Promise<SpeechSynthesisVoice | null> => {
  if (typeof speechSynthesis !== 'object') return null;
  const synthesis = speechSynthesis;
  const known = pickVoice(synthesis, language);
  if (known !== null) return known;
  return new Promise((resolve) => {
    const settle = (): void => {
      clearTimeout(timer);
      synthesis.removeEventListener('voiceschanged', look);
      resolve(pickVoice(synthesis, language));
    };
    const look = (): void => {
      if (pickVoice(synthesis, language) !== null) settle();
    };
    const timer = setTimeout(settle, VOICES_LIMIT);
    synthesis.addEventListener('voiceschanged', look);
  });
};

export interface Speaker {
  /** Says one piece of text, in place of whatever is being said, and resolves with whether it was said to its end. */
  readonly say: (text: string) => Promise<'said' | 'stopped' | 'failed'>;
  /** Falls silent at once. */
  readonly stop: () => void;
}

/**
 * One voice. There is no pause: on Android it ends the utterance, so whoever pauses stops and says the piece again.
 */
export const createSpeaker = (voice: SpeechSynthesisVoice): Speaker => {
  // Held here: some browsers forget an utterance that nothing else refers to, and never tell that it ended.
  let utterance: SpeechSynthesisUtterance | null = null;
  let settle: (outcome: 'said' | 'stopped' | 'failed') => void = () => undefined;

  const stop = (): void => {
    settle('stopped');
    utterance = null;
    speechSynthesis.cancel();
  };

  const say: Speaker['say'] = (text) => {
    if (utterance !== null) stop();
    return new Promise((resolve) => {
      const own = new SpeechSynthesisUtterance(text);
      own.voice = voice;
      own.lang = voice.lang.replace('_', '-');
      settle = (outcome) => {
        if (utterance === own) utterance = null;
        resolve(outcome);
      };
      own.addEventListener('end', () => {
        if (utterance === own) settle('said');
      });
      own.addEventListener('error', () => {
        if (utterance === own) settle('failed');
      });
      utterance = own;
      speechSynthesis.speak(own);
    });
  };

  return { say, stop };
};
