import { Worker, type WorkerOptions } from 'node:worker_threads'

/** Starts the thread that reads documents from its source. */
export const startThread = (options: WorkerOptions) =>
  new Worker(new URL('./thread-from-source.mjs', import.meta.url), options)
