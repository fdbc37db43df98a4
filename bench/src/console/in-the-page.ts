import type { Page } from 'playwright-core';

/* What runs in the page is text: this program is compiled for Node.js, which has no document. */

/** From now on, how long each key takes to the next picture: Event Timing, from 16 ms on, in steps of 8. */
export async function collectKeys(page: Page): Promise<void> {
  await page.evaluate(`
    window.taken = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.taken.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 })`);
}

/** In ms. Those below 16 are not told. */
export function keysSoFar(page: Page): Promise<readonly number[]> {
  return page.evaluate('window.taken');
}

export interface Scrolled {
  /** From picture to picture, in ms. */
  readonly frames: readonly number[];
  readonly rows: number;
}

/** Scrolls a screen with each picture, as fast as rows come, until none has come for five seconds. */
export function scroll(page: Page): Promise<Scrolled> {
  return page.evaluate(`new Promise((resolve) => {
    const queue = document.querySelector('.queue');
    const frames = [];
    let last = performance.now(), moved = last, until = 0;
    const step = (now) => {
      frames.push(now - last);
      last = now;
      const before = queue.scrollTop;
      queue.scrollTop += queue.clientHeight;
      if (queue.scrollTop > before) { moved = now; until = frames.length; }
      if (now - moved < 5000) return requestAnimationFrame(step);
      const rows = [...queue.querySelectorAll('[data-index]')].map((row) => Number(row.dataset.index) + 1);
      resolve({ frames: frames.slice(0, until), rows: Math.max(...rows) });
    };
    requestAnimationFrame(step);
  })`);
}
