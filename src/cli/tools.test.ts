import { expect, test } from 'vitest';
import { nodeTools } from './tools.ts';

test('a font that is missing is named, with what makes it again, and nothing is drawn without it', async () => {
  const tools = nodeTools('/nowhere');
  const message =
    'The font file /nowhere/public-sans-400.ttf is missing. Run "npm run fonts" to make the fonts again.';
  await expect(tools.font('public-sans-400')).rejects.toThrow(message);
  await expect(tools.rasterise('<svg/>', 1, ['public-sans-400'])).rejects.toThrow(message);
});
