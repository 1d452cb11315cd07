import { Agent, get } from 'node:http'

/** Latencies in milliseconds and throughput of one run. */
export interface Load {
  requests: number
  perSecond: number
  p50: number
  p95: number
  /** Body of the last answer, in bytes. */
  bytes: number
}

/**
 * Asks for the URLs one after another in turn, `connections` at a time over kept-alive connections, until
 * `requests` have been answered. Throws on any answer that is not 200.
 */
export async function load(urls: readonly string[], requests: number, connections = 1): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let next = 0
  let bytes = 0
  const began = performance.now()
  const worker = async () => {
    while (next < requests) {
      const url = urls[next++ % urls.length]!
      const start = performance.now()
      bytes = await ask(url, agent)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return {
    requests,
    perSecond: requests / seconds,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    bytes,
  }
}

function ask(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    }).on('error', reject)
  })
}

/** The q-quantile (0–1) of the values by the nearest-rank method; 0 for none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? 0
}
