/** A package in package-lock.json; only the fields that are used here. */
export interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  cpu?: string[];
  dev?: boolean;
  libc?: string[];
  optional?: boolean;
  os?: string[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** The part of a version 3 package-lock.json that is used here. */
export interface Lock {
  packages: Record<string, LockedPackage>;
}

/** An optional dependency without an entry in the lock file. */
export interface Gap {
  /** Path of the package that depends on it, such as `node_modules/deno`. */
  parent: string;
  name: string;
  version: string;
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBRARIES: Record<string, string> = {
  gnu: 'glibc',
  gnueabihf: 'glibc',
  glibc: 'glibc',
  musl: 'musl',
  musleabihf: 'musl',
};

/**
 * Lists the optional packages without an entry. `npm install` omits packages that its registry does not have (a mirror
 * often lacks those of other platforms), and `npm ci` then refuses the lock file as out of sync.
 */
export function findGaps(lock: Lock): Gap[] {
  return Object.entries(lock.packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => lockedPath(lock, parent, name) === null)
      .map(([name, version]) => ({ parent, name, version })),
  );
}

/**
 * Adds an entry for every gap, with the exact version that its parent names and the platform in its name, so that npm
 * skips it on other platforms without asking the registry. Integrity is omitted, since it is not known here. Returns
 * the added names; throws when a version is a range or a name contains no platform.
 */
export function completeLock(lock: Lock): string[] {
  const gaps = findGaps(lock);
  for (const { parent, name, version } of gaps) {
    if (!/^\d+\.\d+\.\d+/.test(version)) {
      throw new Error(`cannot lock ${name}: ${parent} asks for '${version}', which is not an exact version`);
    }
    lock.packages[`node_modules/${name}`] = { version, ...platformOf(name), dev: true, optional: true };
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return gaps.map(({ name, version }) => `${name}@${version}`);
}

/** The platform in a package's name: `@x/y-linux-arm64-musl` is for Linux on arm64 with musl. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  const libc = words.map((word) => LIBRARIES[word]).find((word) => word !== undefined);
  if (os === undefined || cpu === undefined) throw new Error(`cannot lock ${name}: its name contains no platform`);
  return { os: [os], cpu: [cpu], ...(libc === undefined ? {} : { libc: [libc] }) };
}

/** The path of the package `name` that Node's lookup finds from the package at `from`: in its node_modules or a parent's. */
export function lockedPath(lock: Lock, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in lock.packages) return path;
    if (folder === '') return null;
  }
}
