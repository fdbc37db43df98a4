#!/usr/bin/env node
// `npm start`: on a fresh clone with only Node, everything up to a running Nivaran.
import { createRequire } from 'node:module';
import { prepare, program } from './lib/prepare.mjs';
import { hearSignalsOnce } from './lib/signals.mjs';

await prepare({ build: true });
hearSignalsOnce();
process.argv = [process.execPath, program, 'start', ...process.argv.slice(2)];
createRequire(import.meta.url)(program);
