import type { Run, Scene } from '../scene/scene.ts';

/** A face of the shipped fonts, by what a run of text asks for. */
export type Face = Pick<Run, 'family' | 'weight' | 'italic'>;

/** The name of a face's files, without ending: "source-serif-4-400-italic". The build names them alike. */
export const fileStem = ({ family, weight, italic }: Face): string =>
  `${family.toLowerCase().replaceAll(' ', '-')}-${weight}${italic ? '-italic' : ''}`;

/** Every run of text in a scene, in the order of painting. */
export const runsOf = (scene: Scene): readonly Run[] =>
  scene.layers.flatMap(({ groups }) =>
    groups.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []))),
  );

/** The stems of the faces that a scene is set in, sorted, each once. */
export const stemsOf = (scene: Scene): readonly string[] => [...new Set(runsOf(scene).map(fileStem))].sort();
