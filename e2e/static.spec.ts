import { gzipSync } from 'node:zlib';
import { expect, test } from './test.ts';

test.describe('With JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows its title and standfirst', async ({ page, dataset }) => {
    await page.goto('/');
    await expect(page).toHaveTitle(dataset.title);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(dataset.headline);
    await expect(page.getByText(dataset.standfirst)).toBeVisible();
  });

  test('the page shows the home view as a picture with labels, said in words too', async ({
    page,
    dataset,
    core,
  }) => {
    await page.goto('/');
    const picture = page.getByRole('img', { name: dataset.title });
    await expect(picture).toBeVisible();
    await expect(picture.locator('desc')).toContainText(dataset.title);
    const text = (await picture.locator('text').allTextContents()).join(' ');
    for (const theme of dataset.themes) expect(text.toLowerCase()).toContain(theme.name.toLowerCase());
    const weighty = core.filter(
      ({ weight, moment }) =>
        weight === 5 && moment.start.earliest >= dataset.home[0] && moment.end.latest <= dataset.home[1],
    );
    for (const event of weighty) {
      const words = [event.title, event.short, event.tiny].map((each) => each.split(' ')[0] ?? '');
      expect(
        words.some((word) => text.includes(word)),
        event.id,
      ).toBe(true);
    }
  });

  test('the page holds the complete list, each event with its text and sources', async ({
    page,
    dataset,
    events,
  }) => {
    await page.goto('/');
    const rows = page.locator('#list tbody tr');
    await expect(rows).toHaveCount(events.length);
    for (const event of events) {
      const row = page.locator(`#event-${event.id}`);
      await expect(row.getByRole('heading')).toHaveText(event.title);
      await expect(row.locator('.sources > li')).toHaveCount(event.sources.length);
      for (const { source } of event.sources) {
        await expect(row).toContainText(dataset.sources.find(({ id }) => id === source)?.title ?? '');
      }
    }
    for (const address of await page
      .locator('#list a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
      expect(address).toMatch(/^(https?:\/\/|\.\/events\/[a-z0-9-]+\/$)/);
    }
  });

  test('nothing is offered that needs a script', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('button')).toHaveCount(0);
    for (const link of await page.locator('.skips a').all()) {
      await expect(page.locator((await link.getAttribute('href')) ?? 'none')).toBeVisible();
    }
  });

  test('ids in the page are its own: none is given twice', async ({ page }) => {
    await page.goto('/');
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

test.describe('The page as served', () => {
  test('holds no style or script of its own but the data, and no handler', async ({ request }) => {
    const html = await (await request.get('/')).text();
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    for (const script of scripts) expect(script).toMatch(/ src="\.?\/|type="application\/(ld\+)?json"/);
    expect(scripts.filter((script) => script.includes('application/json'))).toHaveLength(1);
    const markup = html.replace(/<script type="application\/(ld\+)?json"[^]*?<\/script>/g, '');
    expect(markup).not.toMatch(/<style\b/);
    expect(markup.match(/<[^>]*\s(style|on[a-z]+)\s*=/g)).toBeNull();
    expect(markup).not.toContain('javascript:');
    expect(markup).not.toContain('<!--[');
  });

  test('asks its own site for everything it needs', async ({ request }) => {
    const page = await (await request.get('/')).text();
    // What says where the page is published is for others to follow.
    const html = page.replaceAll(/<link rel="(canonical|alternate)"[^>]*>/g, '');
    for (const [, address] of html.matchAll(/<(?:script|link|img)\b[^>]*?(?:src|href)="([^"]*)"/g)) {
      expect(address).not.toMatch(/^(https?:)?\/\//);
      expect((await request.get(new URL(address ?? '', 'http://page/').pathname)).status(), address).toBe(
        200,
      );
    }
  });

  test('needs at most 60 kB of script, compressed, before it works', async ({ request }) => {
    const html = await (await request.get('/')).text();
    const needed = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]*\.js)"/g)].map(
      ([, address]) => new URL(address ?? '', 'http://page/').pathname,
    );
    expect(needed).not.toEqual([]);
    let size = 0;
    // The list grows while it is walked: by what each script imports.
    for (const address of needed) {
      const script = await (await request.get(address)).text();
      size += gzipSync(script, { level: 9 }).length;
      for (const [, other] of script.matchAll(/(?:^|[;}])\s*(?:import|export)[^"'()]*?["'](\.[^"']+)["']/g)) {
        const { pathname } = new URL(other ?? '', `http://page${address}`);
        if (!needed.includes(pathname)) needed.push(pathname);
      }
    }
    expect(size).toBeLessThanOrEqual(60_000);
  });

  test('comes with a policy that allows nothing but its own files', async ({ request }) => {
    const policy = (await request.get('/')).headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    // WebAssembly, which pictures are drawn in, and nothing else that is called unsafe.
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
  });

  test('looks the same before and after its script has run: nothing jumps', async ({
    page,
    browser,
    baseURL,
    timeline,
  }) => {
    await timeline.open();
    const live = await page.locator('.canvas .picture svg').first().boundingBox();
    const still = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 1440, height: 900 },
    });
    const plain = await still.newPage();
    await plain.goto(baseURL ?? '');
    const drawn = await plain.locator('.canvas svg').first().boundingBox();
    await still.close();
    expect(drawn?.x).toBe(live?.x);
    expect(drawn?.width).toBe(live?.width);
  });
});
