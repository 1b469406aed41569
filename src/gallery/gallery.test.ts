import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { toSvg } from '../render/svg.ts';
import SceneView from '../ui/SceneView.svelte';
import type { Scene } from '../scene/scene.ts';
import { scenes } from './scenes.ts';

/** One mark a line, so that a change reads as one; never inside text, where a break would be drawn. */
const inLines = (svg: string) => `${svg.replaceAll(/>(?=<(?!\/?tspan|\/text))/g, '>\n')}\n`;

const withoutComments = (html: string) => html.replaceAll(/<!--.*?-->/gs, '');

describe.each(Object.entries(scenes))('%s', (name, draw) => {
  let drawn: Scene | undefined;
  const scene = () => (drawn ??= draw());

  test('is drawn as it was when last looked at', async () => {
    await expect(inLines(toSvg(scene()))).toMatchFileSnapshot(`./pictures/${name}.svg`);
  });

  test('is the same in the page as in the file', () => {
    const { body } = render(SceneView, { props: { scene: scene() } });
    expect(withoutComments(body)).toBe(toSvg(scene()));
  });
});
