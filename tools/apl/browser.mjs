// A headless Chromium, spoken to over a pipe: no driver to install, no port to open.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-pipe',
  '--no-first-run', '--disable-background-networking', '--allow-file-access-from-files',
  '--font-render-hinting=none', '--force-color-profile=srgb',
  // Nothing that is rendered may ask any host for anything.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];
const PATIENCE = 30_000; // milliseconds for any one step

/** The path of a Chromium on this machine; null where there is none. */
export function browserPath() {
  const named = process.env.CHROMIUM;
  return [named, ...BROWSERS].find((path) => path && existsSync(path)) ?? null;
}

/** Run `work` with a page, and close the browser whatever happens. */
export async function withPage(work) {
  const path = browserPath();
  if (path === null) throw new Error('No Chromium: install it, or name it in CHROMIUM.');
  const profile = mkdtempSync(join(tmpdir(), 'apl-'));
  const browser = spawn(path, [...FLAGS, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  try {
    return await work(await open(browser));
  } finally {
    browser.kill();
    await gone;
    // Its helpers may write for a moment longer than it lives.
    for (let tries = 50; tries > 0; tries -= 1) {
      try {
        rmSync(profile, { recursive: true, force: true });
        break;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }
}

async function open(browser) {
  const [, , , to, from] = browser.stdio;
  const waiting = new Map();
  let received = '';
  let last = 0;
  from.setEncoding('utf8');
  from.on('data', (text) => {
    const messages = (received + text).split('\0');
    received = messages.pop();
    for (const message of messages.map((each) => JSON.parse(each))) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    }
  });
  const send = (method, params = {}, sessionId = undefined) => {
    const id = ++last;
    to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${method}: no answer`)), PATIENCE);
      waiting.set(id, ({ result, error }) => {
        clearTimeout(late);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
    });
  };
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  return new Page((method, params) => send(method, params, sessionId));
}

class Page {
  constructor(send) {
    this.send = send;
  }

  async show(url, width, height) {
    await this.send('Emulation.setDeviceMetricsOverride', {
      width, height, deviceScaleFactor: 1, mobile: false,
    });
    await this.send('Page.navigate', { url });
  }

  /** What an expression comes to in the page; a promise is waited for. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression, awaitPromise: true, returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** Wait until an expression holds. */
  async until(expression) {
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      if (await this.evaluate(expression).catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Still not so: ${expression}`);
  }

  /** Press and let go at a point, as a finger would. */
  async press(x, y) {
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    }
  }

  /** The page as a PNG. */
  async picture() {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }
}
