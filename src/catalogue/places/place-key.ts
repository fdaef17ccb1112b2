/** "St. Alban's" and "Saint Albans" and "st albans" are one name. */
export function placeKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bsaint\b/g, 'st')
    .trim();
}
