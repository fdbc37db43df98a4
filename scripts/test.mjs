#!/usr/bin/env node
// `npm test [-- jest's arguments]`. Whole processes under test run from dist/, so that is built unless only others run.
import { createRequire } from 'node:module';
import { prepare } from './lib/prepare.mjs';

const args = process.argv.slice(2);
const chosen = args.includes('--selectProjects') ? args.slice(args.indexOf('--selectProjects') + 1) : ['e2e'];
await prepare({ build: chosen.includes('e2e') || chosen.includes('timed') });
process.env.NODE_ENV ??= 'test';
createRequire(import.meta.url)('jest/bin/jest');
