// Draws screens as a device would: node render.mjs JOBS.json
//
// JOBS.json holds a list of {document, datasources, viewport, theme, picture, press}:
// `picture` is the path of the PNG to write, `press` the words of a button to touch afterwards.
// Prints one JSON object a job: {"sent": [what the touch sends to the skill], "words": [all that is
// drawn, be it in sight or reached by scrolling]}.
import { readFileSync, writeFileSync } from 'node:fs';
import { withPage } from './browser.mjs';

const PAGE = new URL('viewhost.html', import.meta.url).href;

await withPage(async (page) => {
  for (const job of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
    await page.show(PAGE, job.viewport.width, job.viewport.height);
    await page.until('window.isReady?.()');
    await page.evaluate(`window.draw(${JSON.stringify(job)})`);
    await new Promise((resolve) => setTimeout(resolve, 300)); // the view host fades screens in
    if (job.picture) writeFileSync(job.picture, await page.picture());
    if (job.press) {
      const { x, y } = await page.evaluate(`(() => {
        const label = ${JSON.stringify(job.press)};
        const words = [...document.querySelectorAll('p')].find((p) => p.textContent === label);
        const box = words.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      })()`);
      await page.press(x, y);
      await page.until('window.sent.length > 0');
    }
    const sent = await page.evaluate('window.sent');
    const words = await page.evaluate("[...document.querySelectorAll('p')].map((p) => p.textContent)");
    process.stdout.write(`${JSON.stringify({ sent, words })}\n`);
  }
});
