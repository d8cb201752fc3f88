import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Adds what a lockfile lacks when it was written against a registry mirror that serves packages of one platform only: optional
 * packages of the others. Without them `npm ci` refuses the lockfile. Run it after each `npm install`: `npm run complete-lock`.
 *
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, optionalDependencies?: Record<string, string> }} Locked
 */
const file = new URL('../package-lock.json', import.meta.url);
/** @type {{ packages: Record<string, Locked> }} */
const lock = JSON.parse(readFileSync(file, 'utf8'));

const systems = new Map(
  ['android', 'darwin', 'win32', 'linux', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony'].map((os) => [os, os]),
)
  .set('windows', 'win32')
  .set('linuxmusl', 'linux');
const processors = new Map(
  ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'ppc64le', 's390x', 'riscv64', 'loong64', 'mips64el', 'mipsel', 'wasm32'].map((cpu) => [
    cpu,
    cpu,
  ]),
)
  .set('armv7', 'arm')
  .set('armhf', 'arm')
  .set('gnueabihf', 'arm');
const libraries = new Map([
  ['musl', 'musl'],
  ['linuxmusl', 'musl'],
  ['gnu', 'glibc'],
]);

let added = 0;
for (const [path, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (isLocked(path, name)) continue;
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      ...(dev && { dev }),
      optional: true,
      ...platformOf(name),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added`);

/**
 * Node's own look-up: beside the package that asks, then up the folders.
 * @param {string} from
 * @param {string} name
 */
function isLocked(from, name) {
  const folders = from.split('/node_modules/').map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return ['', ...folders].some((folder) => `${folder ? `${folder}/` : ''}node_modules/${name}` in lock.packages);
}

/**
 * What a package of one platform is for, as its name says.
 * @param {string} name
 */
function platformOf(name) {
  const words = name.replace(/^@/, '').split(/[-/]/);
  const found = (/** @type {Map<string, string>} */ known) => [...new Set(words.flatMap((word) => known.get(word) ?? []))];
  const [os, cpu, libc] = [found(systems), found(processors), found(libraries)];
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }) };
}
