/** Where a bureau finds a task; its notices lead there, and are found by it. */
export const taskHref = (code: string, id: string) => `/staff/${code}/registry-tasks#task-${id}`
