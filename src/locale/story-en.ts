import type { StoryWords } from './story-words.ts';

export const storyEn: StoryWords = {
  region: (step, steps) => `Story, step ${step} of ${steps}`,
  count: (step, steps) => `${step} of ${steps}`,
  steps: 'Steps of the story',
  back: 'Back',
  next: (title) => `Next: ${title}`,
  lookAround: 'Look around',
  step: 'step',
  leave: 'leave the story',
};
