import {
  isSimulation,
  type LessonBlock,
  type Simulation,
  type TextNode,
} from '../../../domain/content/module.ts';

/** A stretch of a lesson that is shown in one piece. */
export type BodyPart = {
  /** Index in the lesson's body of the first block of the stretch. */
  readonly first: number;
} & ({ readonly text: readonly TextNode[] } | { readonly simulation: Simulation });

/** A lesson's body as stretches of text with simulated feeds between them. */
export const bodyToParts = (body: readonly LessonBlock[]): readonly BodyPart[] => {
  const parts: BodyPart[] = [];
  let text: TextNode[] = [];
  for (const [index, block] of body.entries()) {
    if (isSimulation(block)) {
      if (text.length > 0) parts.push({ first: index - text.length, text });
      text = [];
      parts.push({ first: index, simulation: block });
    } else {
      text.push(block);
    }
  }
  if (text.length > 0) parts.push({ first: body.length - text.length, text });
  return parts;
};
