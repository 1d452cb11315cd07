/** Next calls this once in every server process: what runs beside the requests begins here (lib/jobs). */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { JOBS } = await import('@/lib/jobs/jobs')
  const { startTimer } = await import('@/lib/jobs/timer')
  startTimer(JOBS)
}
