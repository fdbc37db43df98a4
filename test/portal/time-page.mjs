// Times a page on one connection, from the request to the whole answer: a process of its own, so that nobody else's garbage is
// collected meanwhile. node time-page.mjs URL COOKIES COUNT → milliseconds as a JSON list.
import { Agent, get } from 'node:http';

const [url, cookie, count] = process.argv.slice(2);
const WARMING = 50;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const headers = { accept: 'text/html', 'accept-encoding': 'br', ...(cookie && { cookie }) };
const times = [];

for (let time = -WARMING; time < Number(count); time += 1) {
  const start = performance.now();
  await new Promise((resolve, reject) => {
    get(url, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`));
      answer.resume().on('end', resolve);
    }).on('error', reject);
  });
  if (time >= 0) times.push(performance.now() - start);
}
agent.destroy();
process.stdout.write(JSON.stringify(times));
