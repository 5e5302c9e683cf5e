import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { blockToSpeech, toUtterances } from '../../../../domain/content/speech-text.ts';
import type { LessonBlock } from '../../../../domain/content/module.ts';
import { useTranslation } from '../../../i18n/i18n.ts';
import { createSpeaker, findVoice, type Speaker } from '../../../platform/speech.ts';
import { useOwnCase } from '../../../ui/own-case.ts';
import { blockElement, isInSight, topBlock } from './block-elements.ts';

export interface Listening {
  /** `mute`: the phone has no voice for the language of the text. */
  readonly state: 'mute' | 'idle' | 'playing' | 'paused';
  /** Reads from the paragraph at the top of the screen, or goes on after a pause. */
  readonly play: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
}

/** One utterance, and the block it belongs to. */
interface Piece {
  readonly block: number;
  readonly text: string;
}

/** Reads a lesson aloud, block by block, and shows where it is. Goes on while the person scrolls, ends with the page. */
export const useListening = ({
  body,
  language,
  onFail,
}: {
  readonly body: readonly LessonBlock[];
  /** Of the text. */
  readonly language: string;
  /** The voice broke off by itself. */
  readonly onFail: () => void;
}): Listening => {
  const { i18n } = useTranslation();
  const [speaker, setSpeaker] = useState<Speaker | null>(null);
  const [state, setState] = useState<'idle' | 'playing' | 'paused'>('idle');
  const [block, setBlock] = useState<number | null>(null);
  /** Which piece is being said, and which run of saying is the one that counts. */
  const position = useRef({ piece: 0, run: 0 });
  const phase = useOwnCase('phase');
  const status = useOwnCase('status');

  useEffect(() => {
    let left = false;
    void findVoice(language).then((voice) => {
      if (!left) setSpeaker(voice === null ? null : createSpeaker(voice));
    });
    return () => {
      left = true;
    };
  }, [language]);

  const pieces = useMemo((): readonly Piece[] => {
    // The voice speaks one language: also the words that are not content.
    const t = i18n.getFixedT(language);
    const about = {
      own: { phase, status },
      label: (label: Parameters<Parameters<typeof blockToSpeech>[1]['label']>[0]): string => {
        if (label.type === 'case') return `${label.of.map((one) => t(`case.${one}`)).join(', ')}.`;
        return label.type === 'note' ? `${t(`note.${label.kind}`)}.` : t('reading.picture');
      },
    };
    return body.flatMap((one, index) =>
      blockToSpeech(one, about)
        .flatMap(toUtterances)
        .map((text) => ({ block: index, text })),
    );
  }, [body, language, i18n, phase, status]);

  const silence = (): void => {
    position.current.run += 1;
    speaker?.stop();
  };

  const sayFrom = async (first: number): Promise<void> => {
    silence();
    if (speaker === null) return;
    const { run } = position.current;
    setState('playing');
    for (let piece = first; piece < pieces.length; piece += 1) {
      const { block: said = 0, text = '' } = pieces[piece] ?? {};
      position.current.piece = piece;
      setBlock(said);
      const outcome = await speaker.say(text);
      if (position.current.run !== run) return;
      if (outcome === 'failed') {
        onFail();
        break;
      }
    }
    setState('idle');
    setBlock(null);
  };

  const play = (): void => {
    const top = topBlock(body) ?? 0;
    const element = blockElement(top);
    // From what stands below the lesson it begins anew.
    const isThere = element !== null && isInSight(element);
    const start = isThere ? pieces.findIndex((piece) => piece.block >= top) : 0;
    void sayFrom(state === 'paused' ? position.current.piece : Math.max(0, start));
  };
  const pause = (): void => {
    silence();
    setState('paused');
  };
  const stop = (): void => {
    silence();
    setState('idle');
    setBlock(null);
  };

  const stopAtLast = useEffectEvent(stop);
  useEffect(() => {
    const leave = (): void => stopAtLast();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);
  // Another text or another voice: what is being said is not what is on the screen. Also when the page is left.
  useEffect(() => () => stopAtLast(), [speaker, body]);

  useEffect(() => {
    const element = block === null ? null : blockElement(block);
    if (element === null) return undefined;
    element.dataset['speaking'] = '';
    return () => {
      delete element.dataset['speaking'];
    };
  }, [block]);

  const previous = useRef<number>(undefined);
  useEffect(() => {
    const before = previous.current === undefined ? null : blockElement(previous.current);
    previous.current = block ?? undefined;
    // Whoever has scrolled away from what is being said wants to be where they are.
    if (block !== null && before !== null && isInSight(before)) {
      blockElement(block)?.scrollIntoView({ block: 'nearest' });
    }
  }, [block]);

  return { state: speaker === null ? 'mute' : state, play, pause, stop };
};
