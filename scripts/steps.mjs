/** A long step says every so many milliseconds that it still works. */
const HEARTBEAT = 10_000

/**
 * Says what is being done and, when done, how long it took: one short line each.
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = Date.now()
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1)
  console.log(`· ${title} …`)
  const heartbeat = setInterval(() => console.log(`  仍在进行，已用 ${seconds()} 秒`), HEARTBEAT)
  try {
    const result = await work()
    if (Date.now() - began >= 100) console.log(`  完成，${seconds()} 秒`)
    return result
  } finally {
    clearInterval(heartbeat)
  }
}
