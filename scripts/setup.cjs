// Installs the dependencies when they are missing or the lockfile has changed since. Runs before `npm start` and `npm test` under whatever
// Node the machine has, so: no dependencies and old syntax. What comes after it runs under the Node that was installed here.
'use strict';

const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const project = join(__dirname, '..');
const stamp = join(project, 'node_modules', '.egenvag-installed');
const wanted = createHash('sha256')
  .update(readFileSync(join(project, 'package-lock.json')))
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== wanted && isInstalled()) writeFileSync(stamp, wanted);
else if (installed !== wanted) {
  process.stdout.write('Installing what Egenväg is built on …\n');
  // npm's own Node, not the one in node_modules: that one is about to be replaced.
  const node = process.env.npm_node_execpath || process.execPath;
  const npm = process.env.npm_execpath;
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] };
  const result = npm ? spawnSync(node, [npm].concat(flags), options) : spawnSync('npm', flags, options);
  if (result.status !== 0) {
    process.stderr.write('The installation failed. Is the machine online, and may this folder be written to?\n');
    process.exit(result.status || 1);
  }
  if (!existsSync(join(project, 'node_modules', '.bin', 'node'))) {
    process.stderr.write(
      `There is no Node 26 package for ${process.platform}-${process.arch}. Linux (x64, arm64) and macOS (arm64) are supported.\n`,
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

// Whether node_modules holds what the lockfile says already, because somebody ran npm by hand.
function isInstalled() {
  const found = join(project, 'node_modules', '.package-lock.json');
  if (!existsSync(found)) return false;
  const there = JSON.parse(readFileSync(found, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')).packages;
  return Object.keys(locked).every((path) => {
    if (path === '') return true;
    if (there[path] === undefined) return locked[path].optional === true;
    return there[path].version === locked[path].version;
  });
}
