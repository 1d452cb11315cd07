/**
 * Says what is being done and, when done, how long it took: one short line each.
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = Date.now()
  console.log(`· ${title} …`)
  const result = await work()
  const seconds = (Date.now() - began) / 1000
  if (seconds >= 0.1) console.log(`  完成，${seconds.toFixed(1)} 秒`)
  return result
}
