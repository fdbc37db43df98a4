import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOr, root, sha256 } from './project.mjs';

const lockFile = join(root, 'package-lock.json');
const marker = join(root, 'node_modules', '.nivaran-installed');

/** Whether node_modules holds what package-lock.json says, whoever installed it. */
export function isInstalled() {
  const hash = hashOfLock();
  if (readOr(marker, '') === hash) return true;
  if (!npmInstalledAll()) return false;
  rememberInstalled();
  return true;
}

export function rememberInstalled() {
  writeFileSync(marker, hashOfLock());
}

function hashOfLock() {
  return sha256(readOr(lockFile, ''), process.platform, process.arch);
}

/** npm writes what it installed into node_modules/.package-lock.json, as its last step. */
function npmInstalledAll() {
  const installed = JSON.parse(readOr(join(root, 'node_modules', '.package-lock.json'), '{}')).packages;
  if (!installed) return false;
  const wanted = JSON.parse(readOr(lockFile, '{}')).packages ?? {};
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === version : optional === true;
  });
}
