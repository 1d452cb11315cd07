import type { z } from 'zod'

/** Fields the framework adds to a form and names that would mean something else in an object; fields never sent back. */
const FRAMEWORK = /^\$ACTION|^__proto__(?:\[\])?$/
const SECRET = /password|secret|one-time|recovery/i

/**
 * A form as an object: one value a string (or File), a repeated name or a name ending in `[]` an array. A browser
 * sends line ends as CRLF; texts are kept with "\n", and without NUL, which no database takes.
 */
export function formFields(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    if (FRAMEWORK.test(name)) continue
    const values = form
      .getAll(name)
      .map((value) =>
        typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replaceAll('\0', '') : value,
      )
    if (name.endsWith('[]')) fields[name.slice(0, -2)] = values
    else fields[name] = values.length > 1 ? values : values[0]
  }
  return fields
}

/**
 * What was typed, for the form to show again, without passwords and files; what was ticked in a list of boxes stands
 * under its name (`places[]`), a line a box.
 */
export function typedValues(form: FormData): Record<string, string> {
  return Object.fromEntries(
    Object.entries(formFields(form)).flatMap(([name, value]): [string, string][] => {
      if (SECRET.test(name)) return []
      if (typeof value === 'string') return [[name, value]]
      const isTicked = Array.isArray(value) && value.every((one) => typeof one === 'string')
      return isTicked ? [[`${name}[]`, value.join('\n')]] : []
    }),
  )
}

/** Messages by field (`guide.fee`); what concerns the whole form stands under `''`. */
export function fieldMessages(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const { path, message } of error.issues) {
    const name = path.join('.')
    fields[name] = [...(fields[name] ?? []), message]
  }
  return fields
}
