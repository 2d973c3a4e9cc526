import { createHash } from 'node:crypto';
import { Enums, Models, Serialize, SPDX, Spec } from '@cyclonedx/cyclonedx-library';
import type { LicensedPackage } from '../licenses.ts';
import { type Lock, type LockedPackage, lockedPath } from '../lock.ts';

/** A file of the release. */
export interface ReleasedFile {
  readonly name: string;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** What the bill of materials tells about a release. */
export interface Materials {
  readonly version: string;
  /** The address of the repository. */
  readonly repository: string;
  readonly commit: string;
  /** The version of Bun, whose runtime is a part of the binaries. */
  readonly bun: string;
  /** The packages in each part of the release: in the binaries, and in each folder of dist/. */
  readonly parts: Readonly<Record<string, readonly LicensedPackage[]>>;
  readonly files: readonly ReleasedFile[];
  readonly lock: Lock;
}

/** The name of the property that says which part of the release a package is in. */
const partProperty = 'claude-multi:part';

/**
 * The software bill of materials of a release as CycloneDX 1.6 in JSON: all packages that are compiled into a part of it,
 * with licence, package URL and the hash of package-lock.json, and the archives with their hashes. The same materials
 * give the same text: it has no time, and its serial number is derived from the rest.
 * Throws when a package is not in package-lock.json.
 */
export function billOfMaterials(materials: Materials): string {
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: productOf(materials) }) });
  const product = bom.metadata.component;
  const components = new Map<string, Models.Component>();
  for (const [part, packages] of Object.entries(materials.parts)) {
    for (const one of packages) {
      const component = components.get(urlOf(one)) ?? packageOf(one, materials.lock);
      component.properties.add(new Models.Property(partProperty, part));
      components.set(urlOf(one), component);
    }
  }
  const bun = runtimeOf(materials);
  for (const component of [...components.values(), bun]) bom.components.add(component);
  connect(components, materials.lock);
  for (const component of [...components.values(), bun]) product?.dependencies.add(component.bomRef);
  bom.serialNumber = serialNumber(serialize(bom));
  return serialize(bom);
}

function serialize(bom: Models.Bom): string {
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function productOf({ version, repository, commit, files }: Materials): Models.Component {
  const product = new Models.Component(Enums.ComponentType.Application, 'claude-multi', {
    version,
    purl: `pkg:npm/claude-multi@${version}`,
    bomRef: `pkg:npm/claude-multi@${version}`,
    description: 'Runs many Claude Code sessions in parallel from a task list.',
  });
  product.licenses.add(licenseOf('MIT'));
  const { VCS, Website } = Enums.ExternalReferenceType;
  product.externalReferences.add(new Models.ExternalReference(`git+${repository}.git#${commit}`, VCS));
  product.externalReferences.add(new Models.ExternalReference(repository, Website));
  for (const { name, sha256 } of files) {
    const file = new Models.Component(Enums.ComponentType.File, name, { version, bomRef: `file:${name}` });
    file.hashes.set(Enums.HashAlgorithm['SHA-256'], sha256);
    product.components.add(file);
  }
  return product;
}

function packageOf(one: LicensedPackage, lock: Lock): Models.Component {
  const { name, version, license } = one;
  const [, group, base = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  const { integrity, resolved } = lockedAs(one, lock);
  const component = new Models.Component(Enums.ComponentType.Library, base, {
    version,
    ...(group === undefined ? {} : { group }),
    purl: urlOf(one),
    bomRef: urlOf(one),
  });
  component.licenses.add(licenseOf(license));
  const [, sha512] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  if (sha512 !== undefined)
    component.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(sha512, 'base64').toString('hex'));
  if (resolved !== undefined)
    component.externalReferences.add(new Models.ExternalReference(resolved, Enums.ExternalReferenceType.Distribution));
  return component;
}

/** Bun, with JavaScriptCore and further libraries, which its own licence file names. */
function runtimeOf({ bun }: Materials): Models.Component {
  const component = new Models.Component(Enums.ComponentType.Platform, 'bun', {
    version: bun,
    purl: `pkg:npm/bun@${bun}`,
    bomRef: `pkg:npm/bun@${bun}`,
    description: 'The runtime in the binaries. Its licence file names the libraries that it links statically.',
  });
  component.licenses.add(licenseOf('MIT'));
  component.properties.add(new Models.Property(partProperty, 'binary'));
  component.externalReferences.add(new Models.ExternalReference(bunLicense(bun), Enums.ExternalReferenceType.License));
  return component;
}

/** The address of the terms of Bun and of what it links. */
export function bunLicense(version: string): string {
  return `https://github.com/oven-sh/bun/blob/bun-v${version}/LICENSE.md`;
}

/** Tells which of the packages depend on which, by Node's lookup of modules. */
function connect(components: ReadonlyMap<string, Models.Component>, lock: Lock): void {
  for (const [path, entry] of Object.entries(lock.packages)) {
    const from = components.get(urlIn(path, entry));
    if (from === undefined) continue;
    for (const name of Object.keys(entry.dependencies ?? {})) {
      const found = lockedPath(lock, path, name);
      const to = found === null ? undefined : components.get(urlIn(found, lock.packages[found]));
      if (to !== undefined) from.dependencies.add(to.bomRef);
    }
  }
}

function lockedAs({ name, version }: LicensedPackage, { packages }: Lock): LockedPackage {
  const found = Object.entries(packages).find(
    ([path, entry]) => path.endsWith(`node_modules/${name}`) && entry.version === version,
  );
  if (found === undefined) throw new Error(`${name} ${version} is not in package-lock.json`);
  return found[1];
}

function urlIn(path: string, { version = '' }: LockedPackage = {}): string {
  return urlOf({ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), version });
}

/** The package URL. In it the `@` of a scope is escaped. */
function urlOf({ name, version }: { readonly name: string; readonly version: string }): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function licenseOf(license: string): Models.License {
  if (SPDX.isSupportedSpdxId(license)) return new Models.SpdxLicense(license);
  return new Models.LicenseExpression(license);
}

/** A UUID of version 8, which is made of a hash. */
function serialNumber(text: string): string {
  const hash = createHash('sha256').update(text).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `urn:uuid:${parts.join('-')}`;
}
