#!/usr/bin/env node
// `npm run bench:clocks [-- --clocks N --rounds R --only WORDS]`: clocks that fall due together, with workers killed meanwhile.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { root } from './lib/project.mjs';

await prepare({ build: true });
createRequire(import.meta.url)(join(root, 'dist', 'bench', 'src', 'clocks', 'main.js'));
