// node scripts/complete-lock-file.mjs: after `npm install` from a mirror that does not carry every platform.
// Such a mirror makes npm drop the optional packages of other platforms from the lock file, and `npm ci` then fails
// everywhere. Their versions are pinned by the package that wants them, so the entries can be written down here.
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = 'package-lock.json'
const lock = JSON.parse(readFileSync(FILE, 'utf8'))
const added = []
for (const [path, entry] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const known = `node_modules/${name}` in lock.packages || `${path}/node_modules/${name}` in lock.packages
    if (known || !/^\d+\.\d+\.\d+/.test(version)) continue
    lock.packages[`node_modules/${name}`] = { version, ...platformOf(name), optional: true, dev: entry.dev }
    added.push(`${name}@${version}`)
  }
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
console.log(added.length > 0 ? `Added ${added.join(', ')}` : 'Nothing was missing.')

/** `os`, `cpu` and `libc` as npm matches them, from a name such as jieba-linux-arm-gnueabihf. */
function platformOf(name) {
  const os = /-(android|darwin|freebsd|linux|win32|wasi)\b/.exec(name)?.[1]
  const cpu = /-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|wasm32)\b/.exec(name)?.[1]
  const libc = /-musl/.test(name) ? 'musl' : os === 'linux' && /-gnu/.test(name) ? 'glibc' : null
  return {
    ...(os && os !== 'wasi' ? { os: [os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc ? { libc: [libc] } : {}),
  }
}
