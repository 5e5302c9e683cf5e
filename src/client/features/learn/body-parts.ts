import {
  isSimulation,
  type LessonBlock,
  type Simulation,
  type TextNode,
} from '../../../domain/content/module.ts';

/** A stretch of a lesson that is shown in one piece. */
export type BodyPart = { readonly text: readonly TextNode[] } | { readonly simulation: Simulation };

/** A lesson's body as stretches of text with simulated feeds between them. */
export const bodyToParts = (body: readonly LessonBlock[]): readonly BodyPart[] => {
  const parts: BodyPart[] = [];
  let text: TextNode[] = [];
  for (const block of body) {
    if (isSimulation(block)) {
      if (text.length > 0) parts.push({ text });
      text = [];
      parts.push({ simulation: block });
    } else {
      text.push(block);
    }
  }
  if (text.length > 0) parts.push({ text });
  return parts;
};
