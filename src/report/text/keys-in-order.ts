/** The same object with its keys in the order given; keys that are not named, or have no value, are left out. */
export function keysInOrder<T extends object>(object: T, keys: readonly string[]): Partial<T> {
  const entries = keys.map((key) => [key, object[key as keyof T]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Partial<T>;
}
