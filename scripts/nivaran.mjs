#!/usr/bin/env node
// `npx nivaran …`: the command line. It says something before its command only if it must install or build.
import { createRequire } from 'node:module';
import { prepare, program } from './lib/prepare.mjs';

await prepare({ build: true });
process.argv = [process.execPath, program, ...process.argv.slice(2)];
createRequire(import.meta.url)(program);
