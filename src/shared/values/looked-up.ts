/** A record whose values are made when they are looked up. They cannot be listed. */
export function lookedUp<Value>(
  valueOf: (name: string) => Value | undefined,
): Readonly<Record<string, Value>> {
  return new Proxy<Record<string, Value>>(
    {},
    { get: (_, name) => (typeof name === 'string' ? valueOf(name) : undefined) },
  );
}
