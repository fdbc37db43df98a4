#!/usr/bin/env node
// `npm run bench [-- --short]`: appends, lodgings and routing on this machine, each beside its raw limit.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { root } from './lib/project.mjs';

await prepare({ build: true });
createRequire(import.meta.url)(join(root, 'dist', 'bench', 'src', 'main.js'));
