export type Parameters = Record<string, string | string[] | undefined>

/** A page's own address with what it was given, to come back to after signing in. */
export function addressOf(path: string, parameters: Parameters): string {
  const query = new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    ),
  ).toString()
  return query ? `${path}?${query}` : path
}
