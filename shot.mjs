// usage: node shot.mjs out.png account path lang width scheme [waitSelector]
import { chromium } from 'playwright-core';
const [out, account, path, lang='en', width='1280', scheme='light', wait, height='900', action] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const c = await b.newContext({ viewport: { width: Number(width), height: Number(height) }, locale: lang === 'hi' ? 'hi-IN' : 'en-IN', colorScheme: scheme });
const p = await c.newPage();
p.on('pageerror', (e) => console.log('PAGEERROR', e.message));
p.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text().slice(0,300)));
await p.goto('http://localhost:3112/console');
await p.locator('input[autocomplete=username]').fill(account);
await p.locator('input[autocomplete=current-password]').fill('nivaran-demo');
await p.keyboard.press('Enter');
await p.locator('.brand').waitFor();
await p.goto('http://localhost:3112' + path);
if (wait && wait !== '-') await p.locator(wait).first().waitFor();
await p.waitForTimeout(1200);
if (action) { await eval(action); await p.waitForTimeout(800); }
await p.screenshot({ path: out, fullPage: true });
const over = await p.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
if (over > 0) console.log('OVERFLOW', over);
await b.close();
